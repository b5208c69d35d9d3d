namespace Placemat.Routing.Bird;

/// <summary>BIRD could not be asked, refused, or answered something else than an answer.</summary>
internal sealed class BirdControlException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>A line is not what its place in the answer calls for.</summary>
    public static BirdControlException Unreadable(string line, string expected) =>
        new($"BIRD answered \"{line.Trim()}\" where {expected} was expected.");
}
