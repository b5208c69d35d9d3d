using System.Text;

namespace Placemat.Routing.Bird;

/// <summary>A BIRD configuration in the making: lines, indented by the blocks they stand in.</summary>
internal sealed class BirdText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text) => _text.Append(' ', 2 * _depth).Append(text).Append('\n');

    public void Comment(string text) => Line($"# {text}");

    public void Gap() => _text.Append('\n');

    /// <summary>Opens <c>head {</c>, which disposing the result closes.</summary>
    public Block Open(string head, string close = "}")
    {
        Line($"{head} {{");
        _depth++;
        return new Block(this, close);
    }

    /// <summary>Opens a block of options inside another block, which BIRD ends with a semicolon.</summary>
    public Block OpenOptions(string head) => Open(head, "};");

    public override string ToString() => _text.ToString();

    internal readonly struct Block(BirdText text, string close) : IDisposable
    {
        public void Dispose()
        {
            text._depth--;
            text.Line(close);
        }
    }
}
