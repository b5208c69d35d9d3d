namespace Neco.DcTest.Gherkin;

/// <summary>How to read the expression of a step.</summary>
internal enum ExpressionType
{
    /// <summary>By its look: anchors, <c>.*</c>, <c>\d+</c> and the like make a regular expression.</summary>
    Unspecified,
    CucumberExpression,
    RegularExpression,
}
