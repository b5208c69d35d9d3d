using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class BirdReplyTests
{
    [Fact]
    public void Gives_a_continued_line_the_code_of_the_line_before()
    {
        var reply = BirdReply.Parse("1007-first\n second\n \tthird\n0000 \n");

        Assert.Equal([new(1007, "first"), new(1007, "second"), new(1007, "\tthird")], reply.Lines);
        Assert.False(reply.IsError);
    }

    [Fact]
    public void Ends_at_the_first_code_without_a_dash()
    {
        var reply = BirdReply.Parse("1000-BIRD 2.0.12\n0013 Daemon is up and running\n");

        Assert.Equal(new(13, "Daemon is up and running"), reply.Outcome);
    }

    [Fact]
    public void Leaves_out_what_belongs_to_no_reply() =>
        Assert.Equal([new(1000, "a")], BirdReply.Parse("+unasked\n1000-a\n+unasked\n0000 \n").Lines);

    [Fact]
    public void Knows_a_refusal()
    {
        var reply = Transcript.Reply("refused.txt");

        Assert.True(reply.IsError);
        Assert.StartsWith("syntax error", reply.Outcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "\"\" where a line with a code")]
    [InlineData("HTTP/1.1 400 Bad Request\n", "\"HTTP/1.1 400 Bad Request\" where a line with a code")]
    [InlineData(" a continuation of nothing\n0000 \n", "a continuation of nothing")]
    [InlineData("0000 \n1000-more\n", "where the end of the answer")]
    [InlineData("1000-BIRD\n", "ends before it is complete")]
    public void Refuses_what_is_no_reply(string text, string expected)
    {
        var error = Assert.Throws<BirdControlException>(() => BirdReply.Parse(text));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
