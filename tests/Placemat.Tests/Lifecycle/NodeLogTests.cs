using System.Text;
using Placemat.Lifecycle;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Lifecycle;

public sealed class NodeLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new();

    private string Current => Path.Combine(_folder.Path, "boot-0.log");

    private string Former => Current + ".1";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_line_says_when_and_who()
    {
        using (var log = Open())
        {
            log.Write("bird", "ready");
            _time.Advance(TimeSpan.FromMilliseconds(61_007));
            log.Write("dhcp-relay", "größer");
        }

        Assert.Equal("2026-01-01T00:00:00.000Z bird: ready\n2026-01-01T00:01:01.007Z dhcp-relay: größer\n", File.ReadAllText(Current));
    }

    [Fact]
    public void A_line_can_be_read_as_soon_as_it_is_written()
    {
        using var log = Open();

        log.Write("bird", "ready");

        using var reader = new StreamReader(new FileStream(Current, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        Assert.EndsWith("bird: ready\n", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_switched_on_again_goes_on_with_its_log()
    {
        using (var log = Open())
            log.Write("bird", "first");
        using (var log = Open())
            log.Write("bird", "second");

        Assert.Equal(["first", "second"], Words(Current));
    }

    [Fact]
    public void A_node_that_says_nothing_has_no_log()
    {
        Open().Dispose();

        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void A_full_log_is_put_aside_whole_and_a_new_one_begins()
    {
        using (var log = Open())
        {
            Fill(log, "first");
            Assert.False(File.Exists(Current));
            log.Write("bird", "second");
        }

        Assert.True(new FileInfo(Former).Length > NodeLog.MaxBytes);
        Assert.All(Words(Former), word => Assert.StartsWith("first", word, StringComparison.Ordinal));
        Assert.Equal(["second"], Words(Current));
    }

    [Fact]
    public void Only_one_former_log_is_kept()
    {
        using (var log = Open())
        {
            Fill(log, "first");
            Fill(log, "second");
        }

        Assert.Equal(["boot-0.log.1"], Directory.EnumerateFiles(_folder.Path).Select(path => Path.GetFileName(path)));
        Assert.All(Words(Former), word => Assert.StartsWith("second", word, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_there_before_counts_towards_a_full_log()
    {
        File.WriteAllText(Current, new string('x', (int)NodeLog.MaxBytes));

        using var log = Open();
        log.Write("bird", "the last straw");

        Assert.True(File.Exists(Former));
    }

    [Fact]
    public void Programs_that_speak_at_once_do_not_break_each_others_lines()
    {
        const int programs = 8;
        const int lines = 5_000;
        using (var log = Open())
        {
            Parallel.For(0, programs, program =>
            {
                for (var i = 0; i < lines; i++)
                    log.Write($"p{program}", $"{i} {new string('x', 200)}");
            });
        }

        // More than one file's worth, so that the turn is among them.
        var all = File.ReadLines(Former).Concat(File.ReadLines(Current)).Select(line => line.Split(' ', 2)[1]).ToList();
        Assert.Equal(programs * lines, all.Count);
        foreach (var program in Enumerable.Range(0, programs))
            Assert.Equal(Enumerable.Range(0, lines).Select(i => $"p{program}: {i} {new string('x', 200)}"), all.Where(line => line.StartsWith($"p{program}:", StringComparison.Ordinal)));
    }

    private NodeLog Open() => new(Current, _time);

    private static void Fill(NodeLog log, string word)
    {
        var line = word + new string('x', 1 << 20);
        for (var i = 0; i < NodeLog.MaxBytes >> 20; i++)
            log.Write("bird", line);
    }

    private static IEnumerable<string> Words(string path) => File.ReadLines(path, Encoding.UTF8).Select(line => line.Split(": ", 2)[1]);
}
