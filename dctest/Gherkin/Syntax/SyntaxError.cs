namespace Neco.DcTest.Gherkin.Syntax;

internal sealed record SyntaxError(string Uri, Location Location, string Message)
{
    public override string ToString() => $"{Uri}:{Location.Line}:{Location.Column}: error: {Message}";
}
