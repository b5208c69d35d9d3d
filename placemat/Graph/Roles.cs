using Placemat.Model;

namespace Placemat.Graph;

/// <summary>Names what a node is, by its row and by who hangs on it.</summary>
internal sealed class Roles
{
    /// <summary>What has more levels of routers than this is a ring or a chain rather than a fabric.</summary>
    private const int MostLevels = 4;

    private readonly Dictionary<string, Role> _roles;

    public Roles(Wiring wiring, Tiers tiers)
    {
        var routers = wiring.Lab.Nodes.Where(node => node is Router && !tiers.IsServer(node)).ToList();
        var levels = routers.Select(tiers.Of).Distinct().Order().ToList();
        _roles = wiring.Lab.Nodes.ToDictionary(node => node.Name, node => node is not Router
            ? tiers.Of(node) == 0 ? Role.Outside : Role.Host
            : tiers.IsServer(node) ? Role.Server : RouterRole(node));

        Role RouterRole(Node router)
        {
            if (levels.Count is 1 or > MostLevels)
                return Role.Router;
            var tier = tiers.Of(router);
            var isAtTheWayOut = router.Interfaces.Any(link => wiring.UseOf(link.Network) == NetworkUse.Outside);
            if (tier == levels[0])
                return levels.Count > 2 || isAtTheWayOut ? Role.Core : Role.Spine;
            return tier == levels[^1] || Carries(router) ? Role.Tor : Role.Spine;
        }

        bool Carries(Node router) => wiring.NeighboursOf(router).Any(node => tiers.Of(node) > tiers.Of(router) && (node is not Router || tiers.IsServer(node)));
    }

    public Role Of(Node node) => _roles[node.Name];
}
