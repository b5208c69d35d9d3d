using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Placemat.Model;

namespace Placemat.Tests.Fabric;

/// <summary>All that a resolved lab says, as text: two labs are the same if and only if their texts are.</summary>
internal static class LabDump
{
    public static string Of(Lab lab)
    {
        var text = new StringBuilder();
        foreach (var network in lab.Networks)
            Write(text, "network", network, 0);
        foreach (var node in lab.Nodes)
            Write(text, "node", node, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, object? value, int depth)
    {
        text.Append(' ', 2 * depth).Append(name).Append(": ");
        switch (value)
        {
            // A node's interface leads to a network, which is written out elsewhere.
            case Network network when depth > 0:
                text.Append(network.Name).Append('\n');
                break;
            case not string and IEnumerable items when value.GetType() is { IsValueType: true } or { IsArray: true }:
                text.Append('\n');
                foreach (var item in items)
                    Write(text, "-", item, depth + 1);
                break;
            case not null when value.GetType() is { IsEnum: false, Assembly: var assembly } type && assembly == typeof(Lab).Assembly:
                text.Append(type.Name).Append('\n');
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
                    Write(text, property.Name, property.GetValue(value), depth + 1);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
        }
    }
}
