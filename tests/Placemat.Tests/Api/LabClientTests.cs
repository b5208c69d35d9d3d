using System.Net.Sockets;
using System.Text;
using Placemat.Api;
using Placemat.Commands;
using Placemat.Lifecycle;
using Spectre.Console;

namespace Placemat.Tests.Api;

/// <summary>The client against a supervisor of the test's own, which answers one request with a given text.</summary>
public sealed class LabClientTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("labs-").FullName;

    [Fact]
    public async Task Tells_a_user_whose_lab_is_run_by_another_version()
    {
        var (client, error) = await AskAsync("HTTP/1.1 204 No Content\r\nPlacemat-Version: 0.0.9+old\r\n\r\n");

        Assert.Equal("0.0.9+old", client.SupervisorVersion);
        Assert.Equal(
            $"placemat: warning: this is version {ApiVersion.Current}, but the lab is run by version 0.0.9+old; take it down and up again to use this one\n",
            error);
    }

    [Fact]
    public async Task Says_nothing_about_equal_versions()
    {
        var (_, error) = await AskAsync($"HTTP/1.1 204 No Content\r\nPlacemat-Version: {ApiVersion.Current}\r\n\r\n");

        Assert.Empty(error);
    }

    [Fact]
    public async Task Passes_on_the_reason_of_a_refusal()
    {
        const string body = """{"error":"left: no power"}""";
        var error = await Assert.ThrowsAsync<LabException>(() => AskAsync(
            $"HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));

        Assert.Equal("left: no power", error.Message);
    }

    [Fact]
    public async Task Names_the_lab_that_does_not_answer()
    {
        using var client = new LabClient(new(_root, "gone"));

        var error = await Assert.ThrowsAsync<LabUnreachableException>(() => client.StatusAsync(TestContext.Current.CancellationToken));

        Assert.Equal("the lab \"gone\" is not up; see what is with: placemat list", error.Message);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<(LabClient Client, string Error)> AskAsync(string answer)
    {
        var lab = new LabDirectory(_root, "lab");
        Directory.CreateDirectory(lab.Path);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(lab.Socket));
        listener.Listen();
        var serving = AnswerAsync(listener, answer);

        using var client = new LabClient(lab);
        await client.StartNodeAsync("left", TestContext.Current.CancellationToken);
        await serving;
        var error = new StringWriter();
        VersionNote.Write(client, new CommandOutput(AnsiConsole.Console, TextWriter.Null, error));
        return (client, error.ToString());
    }

    private static async Task AnswerAsync(Socket listener, string answer)
    {
        using var connection = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        await connection.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
        await connection.SendAsync(Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
    }
}
