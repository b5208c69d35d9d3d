namespace Placemat.Graph;

/// <summary>What a network is in a picture.</summary>
internal enum NetworkUse
{
    /// <summary>Joins nobody to anybody, and is not drawn.</summary>
    Stub,

    /// <summary>Joins two nodes: a line.</summary>
    Cable,

    /// <summary>Joins several nodes: a bus.</summary>
    Segment,

    /// <summary>Leads out of the lab.</summary>
    Outside,

    /// <summary>Joins most routers beside the lab's proper links, which it would hide if it were drawn.</summary>
    Management,
}
