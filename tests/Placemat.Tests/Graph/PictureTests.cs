using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Neco.Net.Ip;
using Placemat.Graph;
using Placemat.Model;
using Placemat.Spec.Kinds;
using Placemat.Tests.Support;

namespace Placemat.Tests.Graph;

public sealed partial class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Labs => [.. GraphLabs.All.Keys];

    /// <summary>Whoever changes cluster.yml or the look of pictures draws this one again: run the tests with UPDATE_GOLDEN=1.</summary>
    [Fact]
    public void The_picture_in_the_documentation_is_of_the_default_lab() =>
        GoldenFile.Verify(Text(GraphLabs.Cluster, GraphFormat.Svg), Path.Combine(Path.GetDirectoryName(Repository.Cluster)!, "docs/images/cluster.svg"));

    [Theory]
    [InlineData("dot")]
    [InlineData("mermaid")]
    public void A_small_fabric_in_other_languages(string format) =>
        GoldenFile.Verify(Text(GraphLabs.LeafSpine(spines: 2, racks: 2, servers: 2, core: true), Enum.Parse<GraphFormat>(format, ignoreCase: true)), Repository.Beside($"golden/small.{format}"));

    [Theory]
    [MemberData(nameof(Labs))]
    public void Every_lab_can_be_drawn_in_every_format_and_always_the_same(string lab)
    {
        foreach (var format in Enum.GetValues<GraphFormat>())
            Assert.Equal(Text(GraphLabs.All[lab](), format), Text(GraphLabs.All[lab](), format));
    }

    [Theory]
    [MemberData(nameof(Labs))]
    public void Every_node_is_a_group_of_the_picture_that_says_what_it_is(string lab)
    {
        var boxes = XDocument.Parse(Text(GraphLabs.All[lab](), GraphFormat.Svg)).Descendants(Svg + "g").Where(group => group.Attribute("data-name") is not null).ToDictionary(group => group.Attribute("data-name")!.Value);

        Assert.All(GraphLabs.All[lab]().Nodes, node => Assert.StartsWith($"{node.Name}: {node.Kind}", boxes[node.Name].Element(Svg + "title")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_box_tells_the_as_number_and_the_loopback_address()
    {
        var svg = XDocument.Parse(Text(GraphLabs.LeafSpine(spines: 2, racks: 2, servers: 0, core: false), GraphFormat.Svg));

        Assert.Equal(["spine1", "AS 64599", "10.3.0.1"], Box("spine1"));
        // The frame of the rack tells the AS number of all in it.
        Assert.Equal(["rack1-tor2", "10.3.2.1"], Box("rack1-tor2"));
        Assert.Contains("rack1 · AS 64601", svg.Descendants(Svg + "text").Select(text => text.Value));

        IEnumerable<string> Box(string name) => svg.Descendants(Svg + "g").Single(group => group.Attribute("data-name")?.Value == name).Elements(Svg + "text").Select(text => text.Value);
    }

    [Fact]
    public void A_page_needs_nothing_from_elsewhere_and_may_not_load_it()
    {
        var page = Text(GraphLabs.Cluster, GraphFormat.Html);

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Equal([Svg.NamespaceName], Address().Matches(page).Select(match => match.Value).Distinct());
        Assert.DoesNotMatch("(?i)<(link|img|iframe|script[^>]* src)|@import|url\\(", page);
    }

    [Fact]
    public void The_data_of_a_page_holds_addresses_and_sessions()
    {
        var data = JsonDocument.Parse(Data().Match(Text(GraphLabs.Cluster, GraphFormat.Html)).Groups[1].Value).RootElement;

        var boot = data.EnumerateArray().Single(node => node.GetProperty("name").GetString() == "boot-0");
        Assert.Equal("10.69.0.3/32", boot.GetProperty("loopbacks")[0].GetString());
        Assert.Equal("rack0-tor2", boot.GetProperty("interfaces")[1].GetProperty("others")[0].GetString());
        Assert.Equal("iBGP", boot.GetProperty("sessions")[0].GetProperty("type").GetString());
    }

    [Fact]
    public void Texts_that_are_markup_elsewhere_stay_texts()
    {
        const string hostile = "</script><b x='1'>\"&amp;\\]]>#;\"";
        var lab = Hostile(hostile);

        Assert.Contains(hostile, XDocument.Parse(Text(lab, GraphFormat.Svg)).Descendants(Svg + "text").Select(text => text.Value));
        var page = Text(lab, GraphFormat.Html);
        Assert.DoesNotContain("<b x=", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("</script>").Length - 1);
        Assert.Equal(hostile, JsonDocument.Parse(Data().Match(page).Groups[1].Value).RootElement[0].GetProperty("name").GetString());
        Assert.Contains("""["#lt;/script#gt;#lt;b x='1'#gt;#quot;&amp;\]]#gt;#35;;#quot;<br/>10.0.0.1"]""", Text(lab, GraphFormat.Mermaid), StringComparison.Ordinal);
        Assert.Contains("""[label="</script><b x='1'>\"&amp;\\]]>#;\"\n10.0.0.1",""", Text(lab, GraphFormat.Dot), StringComparison.Ordinal);
    }

    private static string Text(Lab lab, GraphFormat format)
    {
        var writer = new StringWriter { NewLine = "\n" };
        LabPicture.Write(lab, format, writer);
        return writer.ToString();
    }

    /// <summary>No file can give a node such a name, but a picture need not rely on that.</summary>
    private static Lab Hostile(string name)
    {
        var network = new Network { Name = name, Type = NetworkType.Internal, Address = null, UseNat = false, Uplink = UplinkType.None, Mtu = 1500 };
        return new()
        {
            Name = name,
            BaseDirectory = "/",
            Networks = [network],
            Nodes = [.. new[] { name, $"{name}2", $"{name}3" }.Select((node, index) => Host(node, network, index))],
            UplinkNetwork = null,
        };
    }

    private static NetworkNamespace Host(string name, Network network, int index) => new()
    {
        Name = name,
        Interfaces = [new Interface { Name = "eth0", Network = network, Addresses = [InterfaceAddress.Parse($"10.0.0.{index + 1}/24")], Mac = DerivedMac.For("lab", name, 0) }],
        InitScripts = [],
        Apps = [],
        Routes = [],
        Filter = null,
    };

    [GeneratedRegex("[a-z]+://[^\"' <]+")]
    private static partial Regex Address();

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
