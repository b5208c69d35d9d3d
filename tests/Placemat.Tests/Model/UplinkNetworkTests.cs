using Placemat.Tests.Support;

namespace Placemat.Tests.Model;

public sealed class UplinkNetworkTests
{
    private const string World = "{kind: Network, name: world, type: external, use-nat: true, address: 10.0.0.1/24}\n---\n";

    [Fact]
    public void A_lab_without_a_way_out_has_none() => Assert.Null(Uplink("{kind: Network, name: cable, type: internal}"));

    [Theory]
    [InlineData("")]
    [InlineData("announce: [0.0.0.0/0]")]
    [InlineData("routes: [{prefix: 0.0.0.0/0, blackhole: true}]")]
    [InlineData("routes: [{prefix: 198.18.0.0/15, via: 10.0.0.1}]")]
    public void The_last_network_of_the_test_range_is_taken_where_the_lab_does_not_own_it(string router) => Assert.Equal("198.18.255.0/24", WithRouter(router));

    [Theory]
    [InlineData("interfaces: [{network: world, addresses: [198.18.255.9/32]}]")]
    [InlineData("interfaces: [{network: world, addresses: [198.18.255.1/24]}]")]
    [InlineData("loopbacks: [198.18.255.255/32]")]
    [InlineData("announce: [198.18.255.64/26]")]
    [InlineData("routes: [{prefix: 198.18.255.0/24, blackhole: true}]")]
    [InlineData("tables: [{name: t, routes: [{prefix: 198.18.255.0/25, prohibit: true}]}]")]
    public void The_next_one_is_taken_where_the_lab_has_a_part_of_the_first(string router) => Assert.Equal("198.18.254.0/24", WithRouter(router));

    [Fact]
    public void Another_range_is_taken_where_the_lab_owns_all_of_the_first() =>
        // No address that is written here is in the range, but the network is.
        Assert.Equal("100.127.255.0/24", WithRouter("interfaces: [{network: world, addresses: [198.18.128.1/17]}]"));

    [Fact]
    public void The_first_range_is_used_to_its_end() =>
        Assert.Equal("198.18.240.0/24", WithRouter($"loopbacks: [{string.Join(", ", Enumerable.Range(241, 15).Select(i => $"198.18.{i}.1/32"))}]"));

    [Fact]
    public void Addresses_of_the_lab_side_count_too() =>
        Assert.Equal("198.18.254.0/24", Uplink("{kind: Network, name: world, type: external, use-nat: true, address: 198.18.255.1/24}"));

    private static string WithRouter(string fields)
    {
        var links = fields.StartsWith("interfaces:", StringComparison.Ordinal) ? fields : $"interfaces: [{{network: world, addresses: [10.0.0.9/24]}}], {fields}";
        return Uplink($"{World}{{kind: Router, name: r, asn: 64512, router-id: 10.9.9.9, {links}}}")!;
    }

    private static string? Uplink(string yaml) => LabText.Resolve(yaml).UplinkNetwork?.ToString();
}
