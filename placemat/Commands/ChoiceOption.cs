using System.CommandLine;
using Placemat.Spec;

namespace Placemat.Commands;

/// <summary>An option that takes one of a few words.</summary>
internal static class ChoiceOption
{
    public static Option<T?> Create<T>(string name, string description, IReadOnlyDictionary<string, T> words)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Keys),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (words.TryGetValue(word, out var value))
                    return value;
                result.AddError($"there is no {name[2..]} {Excerpt.Of(word)}; {Spelling.Suggest(word, [.. words.Keys])}");
                return null;
            },
        };
}
