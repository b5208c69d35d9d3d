using System.Collections.Immutable;
using Neco.Net.Ip;
using Placemat.Model.Routing;

namespace Placemat.Model;

/// <summary>A host of the lab that lives in a network namespace of its own.</summary>
internal abstract record Node
{
    public required string Name { get; init; }

    public required ImmutableArray<Interface> Interfaces { get; init; }

    /// <summary>Absolute paths of programs run once, in order, when the node's network is configured.</summary>
    public required ImmutableArray<string> InitScripts { get; init; }

    public required ImmutableArray<App> Apps { get; init; }

    /// <summary>Routes that the kernel gets directly. A router's static routes are its routing engine's instead.</summary>
    public required ImmutableArray<StaticRoute> Routes { get; init; }

    /// <summary>A packet filter in nftables' language, or null.</summary>
    public required string? Filter { get; init; }

    /// <summary>Addresses that belong to the node rather than to one of its interfaces.</summary>
    public virtual ImmutableArray<InterfaceAddress> Loopbacks => [];

    /// <summary>What this kind is called in listings.</summary>
    public abstract string Kind { get; }

    /// <summary>The addresses that the node's name stands for: its own, or else those of its interfaces.</summary>
    public IEnumerable<InterfaceAddress> NamedAddresses =>
        Loopbacks.IsEmpty ? Interfaces.SelectMany(link => link.Addresses) : Loopbacks;
}

/// <summary>A plain host: interfaces and programs.</summary>
internal sealed record NetworkNamespace : Node
{
    public override string Kind => "NetworkNamespace";
}

/// <summary>A host that speaks BGP.</summary>
internal sealed record Router : Node
{
    public required RouterIntent Intent { get; init; }

    public override ImmutableArray<InterfaceAddress> Loopbacks => [.. Intent.Loopbacks];

    public override string Kind => "Router";
}
