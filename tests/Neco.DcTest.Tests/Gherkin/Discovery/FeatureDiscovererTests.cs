using Neco.DcTest.Tests.Samples;
using Xunit.v3;

namespace Neco.DcTest.Tests.Gherkin.Discovery;

public sealed class FeatureDiscovererTests
{
    [Fact]
    public async Task Makes_a_test_of_every_scenario_with_its_name_and_place()
    {
        var tests = await TestClassRun.DiscoverAsync(typeof(SampleFeatures));

        Assert.Equal(
            [
                "again.feature:3 Another file › A counter starts anew",
                "again.feature:6 Another file › The run is the same for all files",
                "again.feature:9 Another file › A counter starts anew",
                "counting.feature:9 Counting › A step changes what the next one sees",
                "counting.feature:19 Counting › Every row is a scenario (1, 2)",
                "counting.feature:20 Counting › Every row is a scenario (0, 1)",
                "counting.feature:25 Counting › Every row is a scenario (9, 10)",
                "counting.feature:29 Counting › Tables and texts reach the step › A table and a text",
            ],
            tests.Select(test => $"{Path.GetFileName(test.SourceFilePath)}:{test.SourceLineNumber} {test.TestCaseDisplayName}"));
    }

    [Fact]
    public async Task Points_editors_to_the_file_that_a_person_edits()
    {
        var tests = await TestClassRun.DiscoverAsync(typeof(SampleFeatures));

        Assert.All(tests, test => Assert.True(File.Exists(test.SourceFilePath)));
        Assert.All(tests, test => Assert.False(test.SourceFilePath!.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Makes_traits_of_tags_the_feature_and_the_file()
    {
        var tests = await TestClassRun.DiscoverAsync(typeof(SampleFeatures));

        Assert.Equal("Feature=Another file File=Samples/again.feature Kind=Sample", Traits(tests[0]));
        Assert.Equal("Category=sample,first Feature=Counting File=Samples/counting.feature Kind=Sample", Traits(tests[3]));
        Assert.Equal("Category=sample,large Feature=Counting File=Samples/counting.feature Kind=Sample", Traits(tests[6]));
    }

    [Fact]
    public async Task Gives_every_scenario_an_id_of_its_own_that_stays()
    {
        var tests = await TestClassRun.DiscoverAsync(typeof(SampleFeatures));
        var again = await TestClassRun.DiscoverAsync(typeof(SampleFeatures));

        Assert.Equal(tests.Count, tests.DistinctBy(test => test.UniqueID).Count());
        Assert.Equal(tests.Select(test => test.UniqueID), again.Select(test => test.UniqueID));
    }

    [Fact]
    public async Task Makes_one_test_of_a_file_that_cannot_be_read()
    {
        var tests = await TestClassRun.DiscoverAsync(typeof(FailingFeatures));

        Assert.Equal("Samples/Failing/broken.feature", tests[0].TestCaseDisplayName);
        Assert.Equal(5, tests[0].SourceLineNumber);
        Assert.Equal(5, tests.Count);
    }

    private static string Traits(IXunitTestCase test) =>
        string.Join(' ', test.Traits.OrderBy(trait => trait.Key).Select(trait => $"{trait.Key}={string.Join(',', trait.Value)}"));
}
