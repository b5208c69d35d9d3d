namespace Neco.DcTest.Gherkin;

/// <summary>The feature that runs, and what its scenarios share. Injected by type.</summary>
internal sealed class FeatureContext(FeatureInfo featureInfo) : ContextDictionary
{
    public FeatureInfo FeatureInfo { get; } = featureInfo;
}
