using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Reflection;
using Neco.DcTest.Gherkin.Bindings;

namespace Neco.DcTest.Tests.Gherkin.Bindings;

public sealed class ArgumentConversionTests
{
    public static TheoryData<string, string, object?> Values => new()
    {
        { "text", "a b", "a b" },
        { "anything", "a b", "a b" },
        { "integer", "-3", -3 },
        { "large", "5000000000", 5000000000L },
        { "number", "1.5", 1.5 },
        { "flag", "True", true },
        { "time", "00:01:30", TimeSpan.FromSeconds(90) },
        { "address", "10.0.0.1", IPAddress.Parse("10.0.0.1") },
        { "id", "00000000-0000-0000-0000-000000000001", new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1) },
        { "power", "off", Power.Off },
        { "power", "not yet known", Power.NotYetKnown },
        { "maybe", "3", 3 },
        { "maybe", "", null },
        { "maybePower", "on", Power.On },
        { "rack", "rack 3", new Rack(3) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Makes_what_the_parameter_wants(string parameter, string text, object? value)
    {
        Assert.Equal(value, ArgumentConversion.Convert(text, Parameter(parameter)));
    }

    [Fact]
    public void Reads_numbers_alike_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
        try
        {
            Assert.Equal(1.5, ArgumentConversion.Convert("1.5", Parameter("number")));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("integer", "many", "\"many\" cannot be the parameter \"integer\" (Int32): The input string 'many' was not in a correct format.")]
    [InlineData("integer", "", "\"\" cannot be the parameter \"integer\" (Int32): The input string '' was not in a correct format.")]
    [InlineData("power", "1", "\"1\" cannot be the parameter \"power\" (Power): write one of On, Off, NotYetKnown")]
    [InlineData("rack", "x", "\"x\" cannot be the parameter \"rack\" (Rack): Index was outside the bounds of the array.")]
    public void Says_what_a_text_should_have_been(string parameter, string text, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => ArgumentConversion.Convert(text, Parameter(parameter))).Message);
    }

    [Fact]
    public void Says_how_a_type_becomes_one_of_texts()
    {
        var exception = Assert.Throws<NotSupportedException>(() => ArgumentConversion.Convert("a", Parameter("unknown")));

        Assert.Equal("A text cannot become a Uncommon: give the type IParsable<Uncommon> or a TypeConverter.", exception.Message);
    }

    private static ParameterInfo Parameter(string name) => typeof(ArgumentConversionTests)
        .GetMethod(nameof(Step), BindingFlags.Static | BindingFlags.NonPublic)!.GetParameters().Single(parameter => parameter.Name == name);

    private static void Step(
        string text, object anything, int integer, long large, double number, bool flag, TimeSpan time, IPAddress address, Guid id,
        Power power, int? maybe, Power? maybePower, Rack rack, Uncommon unknown) =>
        _ = (text, anything, integer, large, number, flag, time, address, id, power, maybe, maybePower, rack, unknown);

    private enum Power
    {
        On,
        Off,
        NotYetKnown,
    }

    private sealed class Uncommon;

    [TypeConverter(typeof(RackConverter))]
    private sealed record Rack(int Number);

    private sealed class RackConverter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            new Rack(int.Parse(((string)value).Split(' ')[1], culture));
    }
}
