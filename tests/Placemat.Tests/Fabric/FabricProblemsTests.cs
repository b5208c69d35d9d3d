using Placemat.Tests.Support;

namespace Placemat.Tests.Fabric;

/// <summary>What an author reads about each mistake in a fabric. <c>Problems/NAME.yml</c> is a lab file and <c>NAME.txt</c> all that is found in it.</summary>
public sealed class FabricProblemsTests
{
    private static readonly string Folder = Repository.Beside("Problems");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Folder, "*.yml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_mistake_is_explained_at_its_place(string name) =>
        GoldenFile.Verify(LabText.Problems([Path.Combine(Folder, $"{name}.yml")], Folder), Path.Combine(Folder, $"{name}.txt"));
}
