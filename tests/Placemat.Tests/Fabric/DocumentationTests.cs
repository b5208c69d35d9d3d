using System.Text.RegularExpressions;
using Placemat.Tests.Support;

namespace Placemat.Tests.Fabric;

/// <summary>What the documentation shows can be used as it is.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Repository.Cluster)!, "docs", "fabric.md"));

    public static TheoryData<string> Examples => [.. Example.Matches(Page).Select(match => match.Groups["yaml"].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_lab_without_problems(string yaml) => LabText.Resolve(yaml);

    [Fact]
    public void The_error_that_is_shown_is_the_one_that_is_given() =>
        Assert.Contains(FabricText.Problems("racks: 24"), Page, StringComparison.Ordinal);

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example { get; }
}
