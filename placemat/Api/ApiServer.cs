using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Placemat.Lifecycle;

namespace Placemat.Api;

/// <summary>The lab's HTTP API, on a unix socket that only the lab's owner can open.</summary>
internal static class ApiServer
{
    /// <summary>Starts listening. The socket's folder is the owner's alone, and so is the socket.</summary>
    public static async Task<WebApplication> StartAsync(LabSession lab, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        var unready = lab.Directory.Socket + ".new";
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(unready));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Use(AnswerErrorsAsync);
        app.UseRouting();
        Map(app, lab);
        await app.StartAsync(cancellationToken);
        // Clients look for the final name, so they find it only when it answers.
        File.SetUnixFileMode(unready, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(unready, lab.Directory.Socket);
        return app;
    }

    private static void Map(IEndpointRouteBuilder routes, LabSession lab)
    {
        routes.MapGet("/v1/lab", http => Write(http, lab.Report(), ApiJson.Default.LabReport));
        routes.MapGet("/v1/events", http => FollowAsync(http, lab));
        routes.MapPost("/v1/lab/down", http =>
        {
            lab.Stop("asked for");
            return Done(http);
        });
        routes.MapGet("/v1/bgp", async http =>
            await Write(http, await lab.SessionsAsync(http.Request.Query["node"], http.RequestAborted), ApiJson.Default.IReadOnlyListSessionReport));
        routes.MapGet("/v1/nodes/{node}/routes", async http =>
            await Write(http, await lab.RoutesAsync(Node(http), http.Request.Query["table"], http.RequestAborted), ApiJson.Default.IReadOnlyListRouteReport));
        // A change is seen through even when the client that asked for it leaves.
        routes.MapPost("/v1/nodes/{node}/start", async http =>
        {
            await lab.Lifecycle.StartNodeAsync(Node(http), CancellationToken.None);
            await Done(http);
        });
        routes.MapPost("/v1/nodes/{node}/stop", async http =>
        {
            await lab.Lifecycle.StopNodeAsync(Node(http), CancellationToken.None);
            await Done(http);
        });
        routes.MapPost("/v1/links", async http =>
        {
            var request = await http.Request.ReadFromJsonAsync(ApiJson.Default.LinkRequest, http.RequestAborted)
                ?? throw new JsonException("it is empty");
            await Write(http, new(lab.Lifecycle.Links.Switch(request.Action, request.End, request.OtherEnd)), ApiJson.Default.LinkReply);
        });
    }

    /// <summary>Sends the lab's history and then what happens, one JSON object to a line. An attached reader takes the lab along when it leaves.</summary>
    private static async Task FollowAsync(HttpContext http, LabSession lab)
    {
        http.Response.ContentType = "application/x-ndjson";
        var attached = http.Request.Query["attached"] == "true";
        if (attached)
            lab.Attach();
        await http.Response.StartAsync(http.RequestAborted);
        try
        {
            await foreach (var entry in lab.Events.FollowAsync(0, http.RequestAborted))
            {
                await JsonSerializer.SerializeAsync(http.Response.Body, entry, EventJson.Default.LabEvent, http.RequestAborted);
                await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                lab.Seen(entry);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
        finally
        {
            if (attached)
                lab.Stop("the client that it was attached to is gone");
        }
    }

    private static async Task AnswerErrorsAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers[ApiVersion.Header] = ApiVersion.Current;
        try
        {
            await next(http);
        }
        catch (UnknownNameException error)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await Write(http, new(error.Message), ApiJson.Default.ErrorReply);
        }
        catch (Exception error) when (error is JsonException or BadHttpRequestException or InvalidOperationException { Source: "Microsoft.AspNetCore.Http.Extensions" })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await Write(http, new($"the request is not understood: {error.Message}"), ApiJson.Default.ErrorReply);
        }
        catch (Exception error) when (!http.Response.HasStarted && error is not OperationCanceledException)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await Write(http, new(error.Message), ApiJson.Default.ErrorReply);
        }
    }

    private static string Node(HttpContext http) => (string)http.Request.RouteValues["node"]!;

    private static Task Write<T>(HttpContext http, T value, JsonTypeInfo<T> type) => http.Response.WriteAsJsonAsync(value, type, cancellationToken: http.RequestAborted);

    private static Task Done(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
