using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Placemat.Lifecycle;

namespace Placemat.Api;

/// <summary>Speaks to a lab's supervisor through its socket.</summary>
internal sealed class LabClient : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly LabDirectory _lab;
    private readonly HttpClient _http;

    public LabClient(LabDirectory lab)
    {
        _lab = lab;
        _http = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync, UseProxy = false })
        {
            BaseAddress = new("http://lab"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>The supervisor's version, known after the first answer.</summary>
    public string? SupervisorVersion { get; private set; }

    public Task<LabReport> StatusAsync(CancellationToken cancellationToken) => GetAsync("/v1/lab", ApiJson.Default.LabReport, cancellationToken);

    public Task<IReadOnlyList<SessionReport>> SessionsAsync(string? node, CancellationToken cancellationToken) =>
        GetAsync(node is null ? "/v1/bgp" : $"/v1/bgp?node={Uri.EscapeDataString(node)}", ApiJson.Default.IReadOnlyListSessionReport, cancellationToken);

    public Task<IReadOnlyList<RouteReport>> RoutesAsync(string node, string? table, CancellationToken cancellationToken) =>
        GetAsync(
            $"/v1/nodes/{Uri.EscapeDataString(node)}/routes{(table is null ? "" : $"?table={Uri.EscapeDataString(table)}")}",
            ApiJson.Default.IReadOnlyListRouteReport,
            cancellationToken);

    public Task DownAsync(CancellationToken cancellationToken) => PostAsync("/v1/lab/down", null, cancellationToken);

    public Task StartNodeAsync(string node, CancellationToken cancellationToken) =>
        PostAsync($"/v1/nodes/{Uri.EscapeDataString(node)}/start", null, cancellationToken);

    public Task StopNodeAsync(string node, CancellationToken cancellationToken) =>
        PostAsync($"/v1/nodes/{Uri.EscapeDataString(node)}/stop", null, cancellationToken);

    public async Task<IReadOnlyList<string>> SwitchLinkAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(request, ApiJson.Default.LinkRequest);
        using var response = await PostAsync("/v1/links", content, cancellationToken);
        return (await response.Content.ReadFromJsonAsync(ApiJson.Default.LinkReply, cancellationToken))!.Changed;
    }

    /// <summary>The lab's history and then what happens, until the supervisor ends.</summary>
    /// <param name="attached">Whether the lab ends with this reader.</param>
    /// <param name="cancellationToken">Leaves.</param>
    public async IAsyncEnumerable<LabEvent> FollowAsync(bool attached, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await SendAsync(new(HttpMethod.Get, $"/v1/events{(attached ? "?attached=true" : "")}"), cancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await ReadLineAsync(reader, cancellationToken) is { } line)
            yield return JsonSerializer.Deserialize(line, EventJson.Default.LabEvent)!;
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A supervisor that ends or is killed cuts the stream; that is its end, not an error.</summary>
    private static async Task<string?> ReadLineAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var response = await SendAsync(new(HttpMethod.Get, path), limit.Token);
        return (await response.Content.ReadFromJsonAsync(type, limit.Token))!;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        return await SendAsync(new(HttpMethod.Post, path) { Content = content }, limit.Token);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            throw new LabUnreachableException($"the lab \"{_lab.Lab}\" is not up; see what is with: placemat list", error);
        }
        finally
        {
            request.Dispose();
        }

        SupervisorVersion = response.Headers.TryGetValues(ApiVersion.Header, out var versions) ? versions.First() : "unknown";
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            var error = await response.Content.ReadFromJsonAsync(ApiJson.Default.ErrorReply, cancellationToken);
            throw response.StatusCode == HttpStatusCode.NotFound
                ? new UnknownNameException(error?.Error ?? "there is no such thing in the lab")
                : new LabException(error?.Error ?? $"the supervisor answered {(int)response.StatusCode}");
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_lab.Socket), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>No supervisor answers.</summary>
internal sealed class LabUnreachableException(string message, Exception cause) : Exception(message, cause);
