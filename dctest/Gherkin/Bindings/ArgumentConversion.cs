using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>Makes of a text in a step what the method's parameter wants, independent of the machine's culture.</summary>
internal static class ArgumentConversion
{
    private static readonly MethodInfo ParseMethod =
        typeof(ArgumentConversion).GetMethod(nameof(ParseAs), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <exception cref="FormatException">The text has no such value.</exception>
    public static object? Convert(string text, ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType);
        if (type is not null && text.Length == 0)
            return null;

        type ??= parameter.ParameterType;
        try
        {
            return type.IsEnum ? ParseEnum(text, type) : ConvertTo(type, text);
        }
        catch (Exception e) when (e is not NotSupportedException)
        {
            throw new FormatException($"\"{text}\" cannot be the parameter \"{parameter.Name}\" ({type.Name}): {e.Message}", e);
        }
    }

    private static object? ConvertTo(Type type, string text)
    {
        if (type.IsAssignableFrom(typeof(string)))
            return text;

        if (type.GetInterfaces().Any(contract => IsParsable(contract, type)))
            return ParseMethod.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null);

        var converter = TypeDescriptor.GetConverter(type);
        return converter.CanConvertFrom(typeof(string))
            ? converter.ConvertFromInvariantString(text)
            : throw new NotSupportedException($"A text cannot become a {type.Name}: give the type IParsable<{type.Name}> or a TypeConverter.");
    }

    private static object ParseAs<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsParsable(Type contract, Type type) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IParsable<>) && contract.GenericTypeArguments[0] == type;

    // People write "not yet known" for NotYetKnown. Numbers are refused: they say nothing to a reader.
    private static object ParseEnum(string text, Type type)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal);
        return Enum.GetNames(type).FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse(type, found)
            : throw new FormatException($"write one of {string.Join(", ", Enum.GetNames(type))}");
    }
}
