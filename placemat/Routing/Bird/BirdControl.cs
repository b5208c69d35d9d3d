using System.Net.Sockets;

namespace Placemat.Routing.Bird;

/// <summary>Asks a running BIRD over its control socket. Each question opens a connection of its own.</summary>
/// <param name="socketPath">The path that BIRD was started with.</param>
/// <param name="timeLimit">How long one question, connecting included, may take.</param>
/// <param name="time">Measures the limit.</param>
/// <remarks>Whatever goes wrong is a <see cref="BirdControlException"/>, except the caller's own cancellation.</remarks>
internal sealed class BirdControl(string socketPath, TimeSpan timeLimit, TimeProvider time)
{
    /// <summary>Every BGP session, also of those that are down.</summary>
    public Task<IReadOnlyList<BgpSession>> ListBgpSessionsAsync(CancellationToken cancellationToken) =>
        ConverseAsync<IReadOnlyList<BgpSession>>("its BGP sessions", async (connection, limited) =>
        {
            var status = Accept(await connection.AskAsync("show status", limited));
            var protocols = Accept(await connection.AskAsync("show protocols all", limited));
            var guards = BfdSessionParser.Parse(await connection.AskAsync("show bfd sessions", limited));
            return BgpSessionParser.Parse(protocols, BirdTime.OfServer(status), guards);
        }, cancellationToken);

    public Task<IReadOnlyList<BfdSession>> ListBfdSessionsAsync(CancellationToken cancellationToken) =>
        ConverseAsync<IReadOnlyList<BfdSession>>("its BFD sessions", async (connection, limited) =>
            BfdSessionParser.Parse(await connection.AskAsync("show bfd sessions", limited)), cancellationToken);

    /// <param name="table">Name of the table in the router's intent.</param>
    /// <param name="family">Which of the two tables of that name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<TableRoute>> ListRoutesAsync(string table, BirdFamily family, CancellationToken cancellationToken) =>
        ConverseAsync<IReadOnlyList<TableRoute>>($"its {family.Label} routes in table {table}", async (connection, limited) =>
            RouteParser.Parse(Accept(await connection.AskAsync($"show route table {BirdSyntax.Table(table, family)} all", limited))),
            cancellationToken);

    public Task<IReadOnlyList<BirdProtocol>> ListProtocolsAsync(CancellationToken cancellationToken) =>
        ConverseAsync<IReadOnlyList<BirdProtocol>>("its protocols", async (connection, limited) =>
            ProtocolParser.Parse(Accept(await connection.AskAsync("show protocols", limited))), cancellationToken);

    private async Task<T> ConverseAsync<T>(string subject, Func<BirdConnection, CancellationToken, Task<T>> converse, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var connection = await BirdConnection.OpenAsync(socketPath, either.Token);
            return await converse(connection, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BirdControlException($"BIRD at {socketPath} did not tell {subject} within {timeLimit.TotalSeconds:0.#} s.");
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            throw new BirdControlException($"BIRD at {socketPath} cannot be asked for {subject}: {error.Message}", error);
        }
    }

    private static BirdReply Accept(BirdReply reply) =>
        reply.IsError ? throw new BirdControlException($"BIRD refused: {reply.Outcome.Text}") : reply;
}
