namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>A place in a feature file; line and column count from one.</summary>
internal readonly record struct Location(int Line, int Column);
