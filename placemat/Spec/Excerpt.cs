namespace Placemat.Spec;

/// <summary>Quotes what an author wrote, so much of it as a message can hold.</summary>
internal static class Excerpt
{
    private const int MaxLength = 64;

    public static string Of(string text) => text.Length <= MaxLength ? $"\"{text}\"" : $"\"{text.AsSpan(0, MaxLength)}…\"";
}
