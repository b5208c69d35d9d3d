namespace Placemat.Spec;

/// <summary>A place in a file as an editor counts it: lines and columns from 1.</summary>
internal readonly record struct SourceMark(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
