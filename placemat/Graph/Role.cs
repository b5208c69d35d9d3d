namespace Placemat.Graph;

/// <summary>What a node is in the picture of a data center.</summary>
internal enum Role
{
    /// <summary>A router of a lab that is no fabric.</summary>
    Router,

    /// <summary>A router at the way out.</summary>
    Core,

    /// <summary>A router between the core and the top-of-rack switches.</summary>
    Spine,

    /// <summary>A top-of-rack switch.</summary>
    Tor,

    /// <summary>A host that speaks BGP to its switches.</summary>
    Server,

    /// <summary>A host that does not.</summary>
    Host,

    /// <summary>A host beside the way out: somebody who is not of the data center.</summary>
    Outside,
}
