using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace Placemat.Export;

/// <summary>
/// Quotes every string but those that no version of YAML takes for anything else. Version 1.1, which much still reads, has
/// truth values, dates, and numbers to the base of 60, which an IPv6 address may look like.
/// </summary>
internal sealed partial class UnmistakableStrings(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        if (eventInfo.Source.Value is string text && !(Plain().IsMatch(text) && !Word().IsMatch(text)))
            eventInfo.Style = ScalarStyle.DoubleQuoted;
        base.Emit(eventInfo, emitter);
    }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9_./-]*|[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+(/[0-9]+)?)\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(y|n|yes|no|on|off|true|false|null)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
