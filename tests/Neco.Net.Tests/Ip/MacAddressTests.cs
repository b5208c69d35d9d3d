using FsCheck;
using FsCheck.Fluent;
using Neco.Net.Ip;

namespace Neco.Net.Tests.Ip;

public sealed class MacAddressTests
{
    [Fact]
    public void Every_address_survives_its_text_and_its_bytes() =>
        Prop.ForAll<ulong>(bits =>
        {
            MacAddress address = new(bits & 0xffff_ffff_ffff);
            byte[] bytes = new byte[MacAddress.Length];
            address.CopyTo(bytes);
            return MacAddress.Parse(address.ToString()) == address && new MacAddress(bytes) == address;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_is_lower_case_with_colons_whatever_was_read() =>
        Assert.Equal("02:0a:bc:de:f0:01", MacAddress.Parse("02:0A:BC:de:F0:01").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("02:00:00:00:00")]
    [InlineData("02:00:00:00:00:1")]
    [InlineData("02:00:00:00:00:001")]
    [InlineData("02-00-00-00-00-01")]
    [InlineData("0200.0000.0001...")]
    [InlineData("02:00:00:00:00:0g")]
    [InlineData("02: 0:00:00:00:01")]
    [InlineData("+2:00:00:00:00:01")]
    public void Refuses_what_is_not_six_pairs_with_colons(string text)
    {
        Assert.False(MacAddress.TryParse(text, out _));
        FormatException error = Assert.Throws<FormatException>(() => MacAddress.Parse(text));
        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00:1b:21:00:00:01", true, false)]
    [InlineData("02:00:00:00:00:01", true, true)]
    [InlineData("01:80:c2:00:00:00", false, false)]
    [InlineData("ff:ff:ff:ff:ff:ff", false, true)]
    public void First_byte_tells_group_and_local_addresses(string text, bool unicast, bool local)
    {
        MacAddress address = MacAddress.Parse(text);
        Assert.Equal((unicast, local), (address.IsUnicast, address.IsLocal));
    }

    [Fact]
    public void Cannot_be_made_of_other_than_48_bits()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MacAddress(1ul << 48));
        Assert.Throws<ArgumentException>(() => new MacAddress(new byte[8]));
    }
}
