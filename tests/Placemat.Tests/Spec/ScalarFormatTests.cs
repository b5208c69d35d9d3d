using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Placemat.Spec;

namespace Placemat.Tests.Spec;

public sealed class ScalarFormatTests
{
    [Fact]
    public void Every_duration_survives_its_text_in_every_unit_that_divides_it() => Prop.ForAll(Gen.Choose(0, 100_000_000).ToArbitrary(), count =>
        ScalarFormat.Duration.TryParse($"{count}ms", out var milliseconds) && milliseconds == TimeSpan.FromMilliseconds(count)
        && ScalarFormat.Duration.TryParse($"{count}s", out var seconds) && seconds == TimeSpan.FromSeconds(count)
        && ScalarFormat.Duration.TryParse($"{count} m", out var minutes) && minutes == TimeSpan.FromMinutes(count)
        && ScalarFormat.Duration.TryParse($"{count}h", out var hours) && hours == TimeSpan.FromHours(count)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("")]
    [InlineData("-1s")]
    [InlineData("1.5s")]
    [InlineData("1s500ms")]
    [InlineData("1 hour")]
    [InlineData("1S")]
    [InlineData("٣s")]
    [InlineData("2147483647h")]
    [InlineData("99999999999999999999s")]
    public void What_is_no_duration_is_refused(string text) => Assert.False(ScalarFormat.Duration.TryParse(text, out _));

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("Yes", true)]
    [InlineData("on", true)]
    [InlineData("y", true)]
    [InlineData("false", false)]
    [InlineData("No", false)]
    [InlineData("OFF", false)]
    [InlineData("n", false)]
    public void Flags_are_spelt_as_in_YAML_1_1(string text, bool expected)
    {
        Assert.True(ScalarFormat.Flag.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("yess")]
    public void What_is_no_flag_is_refused(string text) => Assert.False(ScalarFormat.Flag.TryParse(text, out _));

    [Theory]
    [InlineData("10.1")]
    [InlineData("010.0.0.1")]
    [InlineData("0x0a000001")]
    [InlineData("167772161")]
    [InlineData("10.0.0.1:80")]
    [InlineData("[2001:db8::1]")]
    [InlineData("[2001:db8::1]:80")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fe80::1%2")]
    [InlineData("10.0.0.1/24")]
    [InlineData(" 10.0.0.1")]
    [InlineData("")]
    public void An_address_has_one_spelling_only(string text) => Assert.False(ScalarFormat.Address.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:DB8:0::1")]
    [InlineData("fe80::1")]
    public void Addresses_of_both_families_are_taken(string text)
    {
        Assert.True(ScalarFormat.Address.TryParse(text, out var address));
        Assert.Equal(IPAddress.Parse(text), address);
    }

    [Fact]
    public void A_prefix_has_no_host_bits() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, 32).ToArbitrary(), (bits, length) =>
    {
        var address = new IPAddress(BitConverter.GetBytes(bits));
        var hasHostBits = (System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((uint)bits) & (uint)((1L << (32 - length)) - 1)) != 0;
        return ScalarFormat.Prefix.TryParse($"{address}/{length}", out var prefix) != hasHostBits
            && (hasHostBits || (prefix.BaseAddress.Equals(address) && prefix.PrefixLength == length));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1", true)]
    [InlineData("4294967294", true)]
    [InlineData("0", false)]
    [InlineData("4294967295", false)]
    [InlineData("+5", false)]
    [InlineData("1.1", false)]
    [InlineData("AS5", false)]
    public void AS_numbers_are_plain_numbers(string text, bool valid) => Assert.Equal(valid, ScalarFormat.Asn.TryParse(text, out _));

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("10", true)]
    [InlineData("11", false)]
    [InlineData("1e1", false)]
    [InlineData("", false)]
    public void Numbers_have_bounds(string text, bool valid) => Assert.Equal(valid, ScalarFormat.Number(1, 10).TryParse(text, out _));

    [Theory]
    [InlineData("one")]
    [InlineData("one or two", "one", "two")]
    [InlineData("one, two or three", "one", "two", "three")]
    public void Choices_read_as_a_sentence(string sentence, params string[] words) => Assert.Equal(sentence, ScalarFormat.Choice(words.Length == 0 ? [sentence] : words));
}
