using System.Net;
using System.Net.Sockets;

namespace Neco.DcTest.Probes;

/// <summary>A web server with one page, for whoever shall be reachable or not.</summary>
internal static class WebServer
{
    public const string Page = "hello from outside";

    public const int Port = 8000;

    private static readonly byte[] Response = System.Text.Encoding.ASCII.GetBytes(
        $"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {Page.Length}\r\n\r\n{Page}");

    /// <summary>Serves until it is killed.</summary>
    public static async Task<int> RunAsync(string address)
    {
        using var listener = new TcpListener(IPAddress.Parse(address), Port);
        listener.Start();
        Console.WriteLine("listening");
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            await stream.ReadAtLeastAsync(new byte[4], 4);
            await stream.WriteAsync(Response);
            client.Client.Shutdown(SocketShutdown.Send);
        }
    }
}
