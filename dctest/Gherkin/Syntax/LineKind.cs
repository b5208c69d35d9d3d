namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>What a line may be; as a set, what may stand in a place.</summary>
[Flags]
internal enum LineKind
{
    /// <summary>Free text: part of a description, else an error.</summary>
    Other = 0,
    Empty = 1 << 0,
    Comment = 1 << 1,
    Tag = 1 << 2,
    Feature = 1 << 3,
    Background = 1 << 4,
    Rule = 1 << 5,
    Scenario = 1 << 6,
    Examples = 1 << 7,
    Step = 1 << 8,
    TableRow = 1 << 9,
    DocString = 1 << 10,
    End = 1 << 11,
}
