using Neco.Net.Netlink;

namespace Neco.Net.Tests.Netlink;

public sealed class LinkRefTests
{
    [Fact]
    public void The_index_identifies_a_device_and_the_name_where_there_is_none()
    {
        Assert.Equal(new LinkRef(5, "eth0"), new LinkRef(5));
        Assert.Equal(new LinkRef(5, "eth0").GetHashCode(), new LinkRef(5).GetHashCode());
        Assert.Equal(new LinkRef("eth0"), new LinkRef(0, "eth0"));
        Assert.NotEqual(new LinkRef(5, "eth0"), new LinkRef(6, "eth0"));
        Assert.NotEqual(new LinkRef(5, "eth0"), new LinkRef("eth0"));
        Assert.NotEqual(new LinkRef("eth0"), new LinkRef("eth1"));
    }

    [Fact]
    public void A_device_without_a_name_is_called_by_its_index() =>
        Assert.Equal("if5", new LinkRef(5).ToString());

    [Fact]
    public void Only_the_default_refers_to_no_device()
    {
        Assert.True(LinkRef.None.IsNone);
        Assert.False(new LinkRef("eth0").IsNone);
        Assert.Throws<ArgumentException>(() => new LinkRef(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinkRef(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinkRef(-1, "eth0"));
    }
}
