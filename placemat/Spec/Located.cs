namespace Placemat.Spec;

/// <summary>A value and the place where its author wrote it, so that every later finding can point there.</summary>
internal sealed record Located<T>(T Value, SourceMark Mark)
{
    public override string? ToString() => Value?.ToString();
}
