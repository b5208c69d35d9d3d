using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class ProtocolParserTests
{
    [Fact]
    public void Reads_columns_that_long_names_have_pushed_aside()
    {
        var protocols = ProtocolParser.Parse(Transcript.Reply("protocols.txt"));

        Assert.Equal(16, protocols.Count);
        Assert.Contains(new("bfd.all", "BFD", null, "up", ""), protocols);
        Assert.Contains(new("bgp.gone", "BGP", null, "start", "Connect       Socket: No route to host"), protocols);
        Assert.Contains(new("bgp.off", "BGP", null, "down", ""), protocols);
        Assert.Contains(new("static.outer.ipv4", "Static", "table.outer.ipv4", "up", ""), protocols);
    }
}
