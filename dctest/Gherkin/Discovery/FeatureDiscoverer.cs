using System.Globalization;
using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Syntax;
using Xunit.Sdk;
using Xunit.v3;

namespace Neco.DcTest.Gherkin.Discovery;

/// <summary>Makes the test cases of <see cref="FeaturesAttribute"/>: one for each scenario, and one for each file that cannot be read.</summary>
internal sealed class FeatureDiscoverer : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var attribute = (FeaturesAttribute)factAttribute;
        return new([.. FeatureFile.Find(attribute.Pattern, attribute.SourceFilePath).SelectMany(file => Discover(file, testMethod, attribute))]);
    }

    private static IEnumerable<IXunitTestCase> Discover(FeatureFile file, IXunitTestMethod testMethod, FeaturesAttribute attribute)
    {
        var document = FeatureFile.Parse(file.Uri);
        if (document.Errors is [var error, ..])
            return [MakeTestCase(file.Uri, [file.Uri], error.Location, [("File", file.Uri)])];

        var namesakes = new Dictionary<string, int>();
        return PickleCompiler.Compile(document).Select(MakeScenario);

        XunitTestCase MakeScenario(Pickle pickle)
        {
            string[] titles = [pickle.Feature.Name, .. pickle.Rule is { } rule ? [rule.Name] : Array.Empty<string>(), pickle.Name];
            var name = string.Join(" › ", titles);
            var ordinal = namesakes[name] = namesakes.GetValueOrDefault(name) + 1;
            return MakeTestCase(
                name,
                [file.Uri, name, ordinal.ToString(CultureInfo.InvariantCulture)],
                pickle.Location,
                [("Feature", pickle.Feature.Name), ("File", file.Uri), .. pickle.Tags.Select(tag => ("Category", tag[1..]))]);
        }

        XunitTestCase MakeTestCase(string name, string[] identity, Location location, IEnumerable<(string Name, string Value)> traits) => new(
            testMethod,
            name,
            MakeId(testMethod, identity),
            attribute.Explicit,
            skipReason: attribute.Skip,
            traits: MergeTraits(testMethod, traits),
            testMethodArguments: [file.Uri, location.Line],
            sourceFilePath: file.SourcePath,
            sourceLineNumber: location.Line);
    }

    // Lines stay out of it: a scenario that moves within its file is the same one.
    private static string MakeId(IXunitTestMethod testMethod, string[] identity)
    {
        using var generator = new UniqueIDGenerator();
        generator.Add(testMethod.UniqueID);
        foreach (var part in identity)
            generator.Add(part);

        return generator.Compute();
    }

    private static Dictionary<string, HashSet<string>> MergeTraits(IXunitTestMethod testMethod, IEnumerable<(string Name, string Value)> traits)
    {
        var result = testMethod.Traits.ToDictionary(trait => trait.Key, trait => trait.Value.ToHashSet());
        foreach (var (name, value) in traits)
        {
            if (!result.TryGetValue(name, out var values))
                result.Add(name, values = []);

            values.Add(value);
        }

        return result;
    }
}
