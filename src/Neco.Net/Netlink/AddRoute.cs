using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Adds a route. Fails with <see cref="Errno.EEXIST"/> if the table has one to the same prefix with the same metric.
/// </summary>
/// <param name="Route">The route.</param>
public sealed record AddRoute(Route Route) : RtnetlinkRequest(Rtm.NewRoute, Nl.Create | Nl.Exclusive)
{
    private protected override void WriteBody(ref NetlinkWriter writer) => RouteMessage.WriteNew(ref writer, Route);

    private protected override CommandLine Describe() => RouteMessage.Describe("add", Route);
}

/// <summary>Adds a route, in the place of one to the same prefix with the same metric if the table has one.</summary>
/// <param name="Route">The route.</param>
public sealed record ReplaceRoute(Route Route) : RtnetlinkRequest(Rtm.NewRoute, Nl.Create | Nl.Replace)
{
    private protected override void WriteBody(ref NetlinkWriter writer) => RouteMessage.WriteNew(ref writer, Route);

    private protected override CommandLine Describe() => RouteMessage.Describe("replace", Route);
}

/// <summary>
/// Deletes a route: the first in the table to that prefix which has the properties stated. Those with their defaults (unicast, protocol
/// boot, metric 0, no next hops) match any. Fails with <see cref="Errno.ESRCH"/> if there is none.
/// </summary>
/// <param name="Route">The route, or as much of it as identifies it.</param>
public sealed record DeleteRoute(Route Route) : RtnetlinkRequest(Rtm.DeleteRoute)
{
    private protected override void WriteBody(ref NetlinkWriter writer) => RouteMessage.WriteMatch(ref writer, Route);

    private protected override CommandLine Describe() => RouteMessage.Describe("delete", Route);
}
