using Placemat.Spec;

namespace Placemat.Model;

/// <summary>The names of one sort that a router defines, and the check that a reference means one of them.</summary>
internal sealed class NameSet
{
    private readonly string _what;
    private readonly HashSet<string> _names;
    private readonly ProblemList _problems;

    private NameSet(string what, HashSet<string> names, ProblemList problems)
    {
        _what = what;
        _names = names;
        _problems = problems;
    }

    /// <param name="what">What the names are of: "table".</param>
    /// <param name="written">The names that the file defines.</param>
    /// <param name="builtIn">Names that are always there.</param>
    /// <param name="problems">Receives doubled names, and references to none.</param>
    public static NameSet Of(string what, IEnumerable<Located<string>?> written, IReadOnlyList<string> builtIn, ProblemList problems)
    {
        Dictionary<string, SourceMark> taken = new(StringComparer.Ordinal);
        foreach (var name in written.OfType<Located<string>>())
        {
            if (builtIn.Contains(name.Value))
                problems.Error(name.Mark, $"\"{name.Value}\" is the {what} that every router has", "choose another name");
            NameRules.Check(what, name, NameRules.MaxNodeName, taken, problems);
        }

        return new(what, [.. taken.Keys, .. builtIn], problems);
    }

    /// <summary>The name that is referred to; null when there is no reference. An unknown one is reported.</summary>
    public string? Check(Located<string>? reference)
    {
        if (reference is not null && !_names.Contains(reference.Value))
            _problems.Error(reference.Mark, $"there is no {_what} {Excerpt.Of(reference.Value)}", Spelling.Suggest(reference.Value, _names));
        return reference?.Value;
    }
}
