using Placemat.Tests.Support;

namespace Placemat.Tests.Spec;

/// <summary>What an author reads about each mistake. <c>Problems/NAME.yml</c> is a lab file and <c>NAME.txt</c> all that is found in it.</summary>
public sealed class ProblemsTests
{
    private static readonly string Folder = Repository.Beside("Problems");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Folder, "*.yml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_mistake_is_explained_at_its_place(string name) =>
        GoldenFile.Verify(LabText.Problems([Path.Combine(Folder, $"{name}.yml")], Folder), Path.Combine(Folder, $"{name}.txt"));

    [Fact]
    public void No_expectation_is_left_without_its_file() =>
        Assert.Equal(Cases.Select(name => name.Data), Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));
}
