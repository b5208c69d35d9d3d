namespace Placemat.Spec;

/// <summary>Finds the word that an author probably meant.</summary>
internal static class Spelling
{
    /// <summary>The closest of <paramref name="known"/>, or null when none is near enough to be a likely slip.</summary>
    public static string? Closest(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, word.Length / 3);
        return known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>"did you mean X?" when a likely word exists, else "use one of: …".</summary>
    public static string Suggest(string word, IReadOnlyCollection<string> known)
    {
        if (Closest(word, known) is { } closest)
            return $"did you mean \"{closest}\"?";
        return known.Count == 0 ? "none is defined" : known.Count == 1 ? $"the only one is {known.First()}" : $"use one of: {string.Join(", ", known.Order(StringComparer.Ordinal).Take(12))}{(known.Count > 12 ? ", …" : "")}";
    }

    /// <summary>Edit distance that counts two swapped neighbours as one slip (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
