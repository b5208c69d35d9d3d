using System.Text;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

/// <summary>Whatever stands in an answer, reading it ends in a value or in the one exception that callers expect.</summary>
public class HostileAnswerTests
{
    public static TheoryData<string> Transcripts => [.. Transcript.Names];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Survives_an_answer_cut_off_anywhere(string name)
    {
        var text = Transcript.Text(name);

        for (var length = 0; length < text.Length; length += 7)
            ReadAll(text[..length] + "\n0000 \n");
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Survives_an_answer_without_one_of_its_lines(string name)
    {
        var lines = Transcript.Text(name).Split('\n');

        for (var missing = 0; missing < lines.Length; missing++)
            ReadAll(string.Join('\n', lines.Where((_, index) => index != missing)));
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Survives_an_answer_with_wrong_characters(string name)
    {
        const string Intruders = "\0 \t-:.,/()[]{}%9\u00e9";
        var original = Transcript.Text(name);

        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(original);
            for (var change = 0; change < 8; change++)
                text[random.Next(text.Length)] = Intruders[random.Next(Intruders.Length)];
            ReadAll(text.ToString());
        }
    }

    [Theory]
    [InlineData("1002-bgp.x BGP --- up 99:99 Established\n1006-  BGP state: 7\n      Neighbor address: 1\n0000 \n")]
    [InlineData("1020-10.0.0.1 eth0 Up now 999999999999999999999.0 1.0\n0000 \n")]
    [InlineData("1007-999.0.0.0/99 unicast [x] *\n0000 \n")]
    [InlineData("1007-\tvia 10.0.0.1 on eth0\n0000 \n")]
    [InlineData("1007-10.0.0.0/8 unicast [x] *\n1012-\tBGP.community: (99999,1)\n0000 \n")]
    [InlineData("1007-10.0.0.0/8 unicast [x] *\n1007-\tvia here on eth0 weight 99999999999999\n0000 \n")]
    public void Survives_values_out_of_range(string text) => ReadAll(text);

    private static void ReadAll(string text)
    {
        Attempt(() => ProtocolParser.Parse(BirdReply.Parse(text)), text);
        Attempt(() => BgpSessionParser.Parse(BirdReply.Parse(text), DateTime.UnixEpoch, []), text);
        Attempt(() => BfdSessionParser.Parse(BirdReply.Parse(text)), text);
        Attempt(() => RouteParser.Parse(BirdReply.Parse(text)), text);
        Attempt(() => BirdTime.OfServer(BirdReply.Parse(text)), text);
    }

    private static void Attempt(Func<object?> read, string text)
    {
        try
        {
            read();
        }
        catch (BirdControlException)
        {
            // Said in the one way that callers know.
        }
        catch (Exception error)
        {
            Assert.Fail($"{error.GetType().Name} instead, for:\n{text}");
        }
    }
}
