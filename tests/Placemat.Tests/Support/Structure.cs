using System.Collections;
using System.Reflection;

namespace Placemat.Tests.Support;

/// <summary>
/// A value's properties as a text, down to its last part. Records compare the arrays in them by reference; their texts compare
/// by content, and a difference can be read.
/// </summary>
internal static class Structure
{
    /// <summary>The properties named, or all, a line each.</summary>
    public static string Of(object value, params string[] properties) =>
        string.Join('\n', Properties(value).Where(property => properties.Length == 0 || properties.Contains(property.Name)).Select(property => $"{property.Name} = {Text(property.GetValue(value))}"));

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        _ when value.GetType().Namespace!.StartsWith("Placemat.", StringComparison.Ordinal) && value is not (Enum or Placemat.Model.Routing.Community) =>
            $"({string.Join(", ", Properties(value).Select(property => $"{property.Name} = {Text(property.GetValue(value))}"))})",
        _ => value.ToString()!,
    };

    private static IEnumerable<PropertyInfo> Properties(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);
}
