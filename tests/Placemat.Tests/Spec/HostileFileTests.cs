using System.Text;
using System.Text.RegularExpressions;
using Neco.Testing;
using Placemat.Lifecycle;
using Placemat.Plan;
using Placemat.Spec;
using Placemat.Spec.Yaml;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Spec;

/// <summary>Whatever a file holds, reading it ends in a lab that can be planned or in problems, each a line in the one form.</summary>
public sealed partial class HostileFileTests : IDisposable
{
    private const int Rounds = 500;

    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Repository.Beside("Problems"), "*.yml").Where(path => !path.EndsWith("-bomb.yml", StringComparison.Ordinal)), Repository.Cluster];

    private static readonly string[] Pieces =
    [
        "\n", "\n---\n", "\n...\n", " ", "  ", "\t", ": ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "<<: *a\n", "\"", "'", "|\n", ">\n", "# ", "!", "!!str ", "%YAML 1.2\n", "~", "null",
        "\\", "\\U00110000", "\0", "\u0085", "\u2028", "\ufeff", "\ud800", "é", "٣", "kind: Router\n", "name: a\n", "interfaces:\n", "999999999999999999999", "-1", "1e9", "::", "0.0.0.0/0", "ge ٢٤", "2147483647h",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_bytes_are_read() => ForEachRound(random =>
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    });

    [Fact]
    public void Any_pieces_of_YAML_are_read() => ForEachRound(random => Encoding.UTF8.GetBytes(string.Concat(random.GetItems(Pieces, random.Next(40)))));

    [Fact]
    public void Real_files_with_mistakes_anywhere_are_read() => ForEachRound(random =>
    {
        var text = new StringBuilder(Part(File.ReadAllText(Samples[random.Next(Samples.Length)]), random));
        for (var change = random.Next(6); change >= 0 && text.Length > 0; change--)
        {
            var place = random.Next(text.Length);
            if (random.Next(2) == 0)
                text.Remove(place, Math.Min(random.Next(1, 8), text.Length - place));
            text.Insert(place, Pieces[random.Next(Pieces.Length)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    });

    [Fact]
    public void Real_files_with_their_values_exchanged_are_read() => ForEachRound(random =>
    {
        var text = Part(File.ReadAllText(Samples[random.Next(Samples.Length)]), random);
        var values = Value.Matches(text).Select(match => match.Value).ToArray();
        return Encoding.UTF8.GetBytes(values.Length == 0 ? text : Value.Replace(text, match => random.Next(10) == 0 ? values[random.Next(values.Length)] : match.Value));
    });

    [Fact]
    public void A_nest_of_aliases_costs_no_more_than_an_honest_file()
    {
        // Each line is nine times the one before: more than the atoms of the Earth in the end.
        var bomb = new StringBuilder("kind: Network\na0: &a0 x\n");
        for (var level = 1; level < 60; level++)
            bomb.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        var problems = new ProblemList();

        new YamlLoader("lab.yml", problems).Load(new StringReader(bomb.ToString()));

        Assert.Equal("the file holds more than 2,000,000 values", Assert.Single(problems.Sorted()).What);
    }

    private void ForEachRound(Func<Random, byte[]> make)
    {
        var random = new Random(TestSeed.Next());
        var path = Path.Combine(_folder.Path, "lab.yml");
        for (var round = 0; round < Rounds; round++)
        {
            var content = make(random);
            File.WriteAllBytes(path, content);
            try
            {
                var (lab, problems) = LabText.Load([path]);
                Assert.All(problems, problem => Assert.Matches(Form, problem.ToString()));
                if (lab is not null)
                    LabPlanner.Plan(lab, new LabDirectory("/run/placemat", "lab"));
            }
            catch (Exception error)
            {
                Assert.Fail($"{error}\nround {round}, for {Convert.ToBase64String(content)}:\n{Encoding.UTF8.GetString(content)}");
            }
        }
    }

    /// <summary>A few documents are enough, and faster.</summary>
    private static string Part(string text, Random random)
    {
        var start = random.Next(text.Length);
        return random.Next(3) == 0 ? text[start..Math.Min(start + 2000, text.Length)] : text[..Math.Min(3000, text.Length)];
    }

    [GeneratedRegex(@"(?<=[:\[,] ?)[^\s,:\[\]{}#]+")]
    private static partial Regex Value { get; }

    [GeneratedRegex(@"\A[^\n]+/lab\.yml:[1-9][0-9]*:[1-9][0-9]*: (error|warning): [^\p{Cc}]+; [^\p{Cc}]+\z")]
    private static partial Regex Form { get; }
}
