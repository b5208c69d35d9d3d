namespace Placemat.Lifecycle;

/// <summary>Where a node stands between off and on.</summary>
internal enum PowerState
{
    Off,
    PoweringOn,
    On,
    PoweringOff,

    /// <summary>Switching it on failed; it can be tried again.</summary>
    Crashed,
}
