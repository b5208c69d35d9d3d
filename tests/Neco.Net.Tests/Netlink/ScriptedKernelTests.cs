using Neco.Net.Netlink;
using Neco.Net.Netlink.Uapi;
using static Neco.Net.Tests.Netlink.ScriptedKernel;

namespace Neco.Net.Tests.Netlink;

public sealed class ScriptedKernelTests
{
    [Fact]
    public void A_dump_of_several_datagrams_is_joined()
    {
        using ScriptedKernel kernel = new();
        kernel.Say(Link(0, 1, "lo"), Link(0, 2, "eth0"));
        kernel.Say(Link(0, 3, "eth1"));
        kernel.Say(Done(0));

        Assert.Equal(["lo", "eth0", "eth1"], kernel.Socket.DumpLinks().Select(link => link.Name));
    }

    [Fact]
    public void A_dump_that_was_interrupted_is_read_again()
    {
        using ScriptedKernel kernel = new();
        kernel.Say(Link(0, 1, "lo"), Link(0, 2, "gone", Nl.DumpInterrupted));
        kernel.Say(Done(0));
        kernel.Say(Link(1, 1, "lo"), Done(1));

        Assert.Equal(["lo"], kernel.Socket.DumpLinks().Select(link => link.Name));
    }

    [Fact]
    public void A_dump_that_is_always_interrupted_is_given_up()
    {
        using ScriptedKernel kernel = new();
        for (uint sequence = 0; sequence < 10; sequence++)
            kernel.Say(Link(sequence, 1, "lo", Nl.DumpInterrupted), Done(sequence));

        NetlinkException error = Assert.Throws<NetlinkException>(kernel.Socket.DumpLinks);

        Assert.Equal(Errno.EINTR, error.Errno);
        Assert.Contains("'ip link show', interrupted by changes 10 times", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dump_that_ends_with_an_error_fails()
    {
        using ScriptedKernel kernel = new();
        kernel.Say(Done(0, -(int)Errno.EINVAL, "Unknown attribute type"));

        NetlinkException error = Assert.Throws<NetlinkException>(() => kernel.Socket.DumpRoutes(100));

        Assert.Equal("'ip route show table 100' failed with EINVAL (Invalid argument): Unknown attribute type.", error.Message);
    }

    [Fact]
    public void Answers_to_calls_that_gave_up_are_ignored()
    {
        using ScriptedKernel kernel = new();
        kernel.Say(Acknowledge(uint.MaxValue, Errno.EBUSY), Acknowledge(0), Acknowledge(1));
        kernel.Say(Acknowledge(1, Errno.EPERM), Done(1));
        kernel.Say(Link(2, 1, "lo"), Done(2));

        kernel.Socket.Execute([new DeleteLink(new LinkRef("a")), new DeleteLink(new LinkRef("b"))]);

        Assert.Single(kernel.Socket.DumpLinks());
    }

    [Fact]
    public void The_first_failure_of_several_is_named()
    {
        using ScriptedKernel kernel = new();
        kernel.Say(Acknowledge(0), Acknowledge(1, Errno.EBUSY), Acknowledge(2, (Errno)4095));

        NetlinkException error = Assert.Throws<NetlinkException>(() => kernel.Socket.Execute(
            [new DeleteLink(new LinkRef("a")), new DeleteLink(new LinkRef("b")), new DeleteLink(new LinkRef("c"))]));

        Assert.Equal("'ip link delete b' failed with EBUSY (Device or resource busy).", error.Message);
    }

    [Fact]
    public void An_error_without_a_name_is_told_by_its_number()
    {
        using ScriptedKernel kernel = new();
        kernel.Say(Acknowledge(0, (Errno)4095));

        NetlinkException error = Assert.Throws<NetlinkException>(() => kernel.Socket.Execute([new DeleteLink(new LinkRef("a"))]));

        Assert.StartsWith("'ip link delete a' failed with errno 4095 (", error.Message, StringComparison.Ordinal);
    }
}
