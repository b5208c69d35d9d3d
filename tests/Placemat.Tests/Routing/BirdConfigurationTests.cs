using System.Net;
using Neco.Net.Ip;
using Placemat.Model.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class BirdConfigurationTests
{
    [Theory]
    [InlineData("core")]
    [InlineData("spine2")]
    [InlineData("rack1-tor2")]
    [InlineData("boot-0")]
    public void Renders_every_role_of_the_default_lab(string name) =>
        Golden.Verify(BirdConfiguration.Render(DefaultLab.Routers.Single(router => router.Name == name)), $"{name}.conf");

    [Theory]
    [InlineData("spine1")]
    [InlineData("spine2")]
    [InlineData("tor1")]
    [InlineData("tor2")]
    [InlineData("server1")]
    public void Renders_both_families_and_links_without_addresses(string name) =>
        Golden.Verify(BirdConfiguration.Render(DualStackLab.Routers.Single(router => router.Name == name).Intent), $"dual-stack-{name}.conf");

    [Fact]
    public void Routes_of_both_families_pass_a_neighbor_without_agreed_addresses()
    {
        var router = WithNeighbor(neighbor => neighbor with { Address = IPAddress.Parse("fe80::2"), Interface = "eth0" });

        var text = BirdConfiguration.Render(router);

        Assert.Contains("  ipv4 {\n    table master4;\n    import all;\n    export all;\n    extended next hop on;\n  };\n  ipv6 {\n", text, StringComparison.Ordinal);
        Assert.Contains("protocol kernel 'kernel.main.ipv6'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Renders_every_feature() => Golden.Verify(BirdConfiguration.Render(Everything), "everything.conf");

    [Fact]
    public void Renders_a_router_without_neighbors() => Golden.Verify(BirdConfiguration.Render(Bare), "bare.conf");

    [Fact]
    public Task Renders_what_bird_accepts() => AssertAcceptedAsync([.. DefaultLab.Routers, Everything, Bare]);

    [Fact]
    public Task Renders_what_bird_accepts_of_both_families() => AssertAcceptedAsync([.. DualStackLab.Routers.Select(router => router.Intent)]);

    [Theory]
    [InlineData("core'; protocol static { ipv4; route 0.0.0.0/0 blackhole; } '")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("a-name-of-more-than-sixty-four-characters-with-what-comes-before-it")]
    public void Refuses_a_neighbor_name_that_bird_cannot_read(string name)
    {
        var router = WithNeighbor(neighbor => neighbor with { Name = name });

        Assert.Throws<ArgumentException>(() => BirdConfiguration.Render(router));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with \" quote")]
    [InlineData("line\nbreak")]
    [InlineData("\u00fcmlaut")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public void Refuses_a_password_that_bird_cannot_read_without_repeating_it(string password)
    {
        var router = WithNeighbor(neighbor => neighbor with { Password = password });

        var error = Assert.Throws<ArgumentException>(() => BirdConfiguration.Render(router));

        Assert.True(password.Length == 0 || !error.Message.Contains(password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("back\\slash")]
    [InlineData("it's; # no comment }")]
    public async Task Passes_on_any_other_password(string password)
    {
        Bird.SkipIfMissing();
        var text = BirdConfiguration.Render(WithNeighbor(neighbor => neighbor with { Password = password }));
        using var folder = new TemporaryFolder();

        Assert.Contains($"password \"{password}\";", text, StringComparison.Ordinal);
        Assert.Empty(await Bird.Check.RunAsync(new Dictionary<string, string> { ["r"] = folder.Write("r.conf", text) }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("static")]
    [InlineData("ipv4")]
    [InlineData("bgp")]
    public async Task Tells_names_from_keywords(string name)
    {
        Bird.SkipIfMissing();
        var router = WithNeighbor(neighbor => neighbor with { Name = name, Table = name, Import = name }) with
        {
            Tables = [new(name)],
            PrefixLists = [new(name, [new(IPNetwork.Parse("10.0.0.0/8"))])],
            Policies = [new(name, [new(Verdict.Accept) { Match = new() { PrefixLists = [name], Neighbors = [name] } }])],
        };
        using var folder = new TemporaryFolder();
        var files = new Dictionary<string, string> { [name] = folder.Write("r.conf", BirdConfiguration.Render(router)) };

        Assert.Empty(await Bird.Check.RunAsync(files, TestContext.Current.CancellationToken));
    }

    private static async Task AssertAcceptedAsync(IReadOnlyList<RouterIntent> routers)
    {
        Bird.SkipIfMissing();
        using var folder = new TemporaryFolder();
        var files = routers.ToDictionary(router => router.Name, router => folder.Write($"{router.Name}.conf", BirdConfiguration.Render(router)));

        Assert.Empty(await Bird.Check.RunAsync(files, TestContext.Current.CancellationToken));
    }

    private static RouterIntent Bare => new() { Name = "bare", Asn = 64512, RouterId = IPAddress.Parse("192.0.2.1") };

    private static RouterIntent Everything => new()
    {
        Name = "everything",
        Asn = 4200000000,
        RouterId = IPAddress.Parse("192.0.2.1"),
        Loopbacks = [InterfaceAddress.Parse("192.0.2.1/32"), InterfaceAddress.Parse("2001:db8::1/128")],
        Interfaces =
        [
            new("eth0", [InterfaceAddress.Parse("10.0.0.1/24"), InterfaceAddress.Parse("2001:db8:0:1::1/64")]),
            new("eth1", []),
        ],
        Announce = [IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("2001:db8:100::/48")],
        Connected = ["eth0", "eth1"],
        Routes =
        [
            new GatewayRoute(IPNetwork.Parse("0.0.0.0/0"), [IPAddress.Parse("10.0.0.2"), IPAddress.Parse("10.0.0.3")]),
            new GatewayRoute(IPNetwork.Parse("::/0"), [IPAddress.Parse("2001:db8:0:1::2")]),
            new InterfaceRoute(IPNetwork.Parse("10.1.0.0/16"), "eth1"),
            new DiscardRoute(IPNetwork.Parse("10.2.0.0/16"), Discard.Unreachable),
            new DiscardRoute(IPNetwork.Parse("10.3.0.0/16"), Discard.Prohibit),
        ],
        Tables =
        [
            new("hidden") { Routes = [new DiscardRoute(IPNetwork.Parse("10.4.0.0/16"), Discard.Blackhole)] },
            new("shown") { KernelTable = 100 },
        ],
        Pipes = [new("hidden", "shown", RoutePolicy.All), new(RouteTable.Main, "shown", "tuned")],
        PrefixLists =
        [
            new("private",
            [
                new(IPNetwork.Parse("10.0.0.0/8"), AtLeast: 16, AtMost: 24),
                new(IPNetwork.Parse("172.16.0.0/12"), AtLeast: 24),
                new(IPNetwork.Parse("192.168.0.0/16"), AtMost: 24),
                new(IPNetwork.Parse("fd00::/8"), AtLeast: 48),
            ]),
            new("default", [new(IPNetwork.Parse("0.0.0.0/0"))]),
            new("nothing", []),
        ],
        Policies =
        [
            new("tuned",
            [
                new(Verdict.Reject) { Match = new() { PrefixLists = ["nothing"] } },
                new(Verdict.Accept)
                {
                    Match = new()
                    {
                        PrefixLists = ["private", "default"],
                        Communities = [new(64512, 1), new(64512, 2)],
                        Source = RouteSource.Bgp,
                        Neighbors = ["internal", "external"],
                    },
                    Set = new()
                    {
                        AddCommunities = [new(64512, 3), new(64512, 4)],
                        RemoveCommunities = [new(64512, 1), new(64512, 2)],
                        LocalPreference = 200,
                        Med = 10,
                        Prepend = 2,
                    },
                },
                new(Verdict.Accept) { Match = new() { Source = RouteSource.Static } },
                new(Verdict.Accept) { Match = new() { Source = RouteSource.Announce } },
                new(Verdict.Accept) { Match = new() { Source = RouteSource.Loopback } },
                new(Verdict.Reject) { Match = new() { Source = RouteSource.Connected } },
            ]) { Default = Verdict.Accept },
            new("tagged", [new(Verdict.Accept) { Set = new() { AddCommunities = [new(64512, 5)] } }]),
        ],
        Neighbors =
        [
            new()
            {
                Name = "internal",
                Address = IPAddress.Parse("10.0.0.2"),
                Asn = 4200000000,
                Import = "tuned",
                Export = RoutePolicy.None,
                NextHopSelf = NextHopSelf.External,
                RouteReflectorClient = true,
                Passive = true,
                Password = @"it's a back\slash",
                BfdTimers = new(TimeSpan.FromMilliseconds(100), 3),
                HoldTime = TimeSpan.FromSeconds(9),
                KeepaliveTime = TimeSpan.FromSeconds(3),
            },
            new()
            {
                Name = "external",
                Address = IPAddress.Parse("2001:db8:0:1::2"),
                Asn = 64513,
                Export = "tagged",
                NextHopSelf = NextHopSelf.External,
                Bfd = false,
            },
            new()
            {
                Name = "far",
                Address = IPAddress.Parse("203.0.113.1"),
                Interface = "eth1",
                LocalAddress = IPAddress.Parse("192.0.2.1"),
                Asn = 4200000000,
                Table = "shown",
                NextHopSelf = NextHopSelf.Always,
                Multihop = 3,
            },
            new() { Name = "unnumbered", Address = IPAddress.Parse("fe80::2"), Interface = "eth1", Asn = 64514 },
        ],
        Bfd = new(TimeSpan.FromMilliseconds(300), 4),
        MaxPaths = 1,
        PreferredSources = [IPAddress.Parse("192.0.2.1"), IPAddress.Parse("2001:db8::1")],
        BirdSnippet = "protocol static 'extra' {\n  ipv4;\n  route 10.5.0.0/16 blackhole;\n}\n",
    };

    private static RouterIntent WithNeighbor(Func<BgpNeighbor, BgpNeighbor> change) => Bare with
    {
        Interfaces = [new("eth0", [InterfaceAddress.Parse("10.0.0.1/24")])],
        Neighbors = [change(new() { Name = "peer", Address = IPAddress.Parse("10.0.0.2"), Asn = 64513 })],
    };
}
