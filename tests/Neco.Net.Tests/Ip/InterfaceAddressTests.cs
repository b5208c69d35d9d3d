using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Neco.Net.Ip;

namespace Neco.Net.Tests.Ip;

public sealed class InterfaceAddressTests
{
    private static readonly Gen<InterfaceAddress> Addresses = Gen.OneOf(AddressesOf(4), AddressesOf(16));

    [Fact]
    public void Every_address_survives_its_text() =>
        Prop.ForAll(Addresses.ToArbitrary(), address => InterfaceAddress.Parse(address.ToString()) == address).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_address_is_in_its_network() =>
        Prop.ForAll(Addresses.ToArbitrary(), address =>
            address.Network.Contains(address.Address) && address.Network.PrefixLength == address.PrefixLength).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10.0.0.1/24", "10.0.0.0/24")]
    [InlineData("10.255.255.255/9", "10.128.0.0/9")]
    [InlineData("10.0.0.1/32", "10.0.0.1/32")]
    [InlineData("10.0.0.1/0", "0.0.0.0/0")]
    [InlineData("2001:db8::1/64", "2001:db8::/64")]
    [InlineData("2001:db8:ffff::1/35", "2001:db8:e000::/35")]
    public void Network_clears_the_host_bits(string address, string network) =>
        Assert.Equal(IPNetwork.Parse(network), InterfaceAddress.Parse(address).Network);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("10.0.0.1")]
    [InlineData("2001:db8::1")]
    [InlineData("10.0.0.1/")]
    [InlineData("10.0.0.1/33")]
    [InlineData("10.0.0.1/-1")]
    [InlineData("10.0.0.1/+8")]
    [InlineData("10.0.0.1/08")]
    [InlineData("10.0.0.1/ 8")]
    [InlineData("10.0.0.1/24/24")]
    [InlineData("10.0.0.1/255.255.255.0")]
    [InlineData("10.1/16")]
    [InlineData("10.0.0.01/24")]
    [InlineData("010.0.0.1/24")]
    [InlineData("0x0a.0.0.1/24")]
    [InlineData("167772161/24")]
    [InlineData("10.0.0.256/24")]
    [InlineData(" 10.0.0.1/24")]
    [InlineData("2001:db8::1/129")]
    [InlineData("[2001:db8::1]/64")]
    [InlineData("fe80::1%eth0/64")]
    [InlineData("fe80::1%1/64")]
    [InlineData("2001:db8::1::/64")]
    [InlineData("::ffff:010.0.0.1/96")]
    public void Refuses_short_padded_and_incomplete_forms(string text)
    {
        Assert.False(InterfaceAddress.TryParse(text, out _));
        FormatException error = Assert.Throws<FormatException>(() => InterfaceAddress.Parse(text));
        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_lengths_and_scopes_that_cannot_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InterfaceAddress(IPAddress.Loopback, 33));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InterfaceAddress(IPAddress.IPv6Loopback, -1));
        Assert.Throws<ArgumentException>(() => new InterfaceAddress(IPAddress.Parse("fe80::1%3"), 64));
    }

    private static Gen<InterfaceAddress> AddressesOf(int bytes) =>
        from octets in ArbMap.Default.GeneratorFor<byte>().ArrayOf(bytes)
        from length in Gen.Choose(0, bytes * 8)
        select new InterfaceAddress(new IPAddress(octets), length);
}
