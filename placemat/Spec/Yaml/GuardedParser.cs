using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Placemat.Spec.Yaml;

/// <summary>
/// The parser, with every failure of its own turned into a syntax error at the place it had reached: on odd texts it throws
/// whatever the base class library or its own state happens to throw.
/// </summary>
internal sealed class GuardedParser(TextReader text) : IParser
{
    private readonly Parser _parser = new(text);

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception error) when (error is not YamlException)
        {
            var place = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, error.Message, error);
        }
    }
}
