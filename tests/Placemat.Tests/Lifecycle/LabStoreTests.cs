using System.Collections.Concurrent;
using Placemat.Lifecycle;
using Placemat.Linux;
using Placemat.Tests.Routing;

namespace Placemat.Tests.Lifecycle;

/// <summary>Locks are of open files, not of processes, so one process can play both the client and the supervisor.</summary>
public sealed class LabStoreTests : IDisposable
{
    private static readonly LabRequest Request = new()
    {
        Files = ["cluster.yml"],
        WorkingDirectory = "/work",
        Attached = true,
        ReadyLimit = TimeSpan.FromSeconds(60),
        Version = "1.2.3",
    };

    private readonly TemporaryFolder _folder = new();
    private readonly LabStore _store;

    public LabStoreTests() => _store = new(Root);

    private string Root => Path.Combine(_folder.Path, "labs");

    private LabDirectory Lab => _store["cluster"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_claim_makes_the_labs_folder_and_leaves_its_request_there()
    {
        using var claim = _store.Claim(Lab, Request);

        var read = LabRequest.Read(Lab.Request);
        Assert.Equal(Request with { Files = read.Files }, read);
        Assert.Equal(Request.Files, read.Files);
        Assert.True(Directory.Exists(Lab.Logs));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Lab.Path));
        Assert.Equal(["cluster"], _store.Labs());
    }

    [Fact]
    public void A_lab_that_is_being_started_is_alive_and_cannot_be_claimed_or_reaped()
    {
        using var claim = _store.Claim(Lab, Request);

        AssertAlive();
    }

    [Fact]
    public void A_lab_is_alive_for_as_long_as_its_supervisor()
    {
        var claim = _store.Claim(Lab, Request);
        var supervisor = DirectoryLock.TryTake(Lab.Path)!;
        claim.Dispose();
        AssertAlive();

        supervisor.Dispose();

        Assert.False(_store.IsAlive(Lab));
    }

    [Fact]
    public void What_a_crash_left_behind_is_reaped()
    {
        _store.Claim(Lab, Request).Dispose();
        File.WriteAllText(Path.Combine(Lab.Logs, "boot-0.log"), "last words");

        Assert.True(_store.Reap(Lab));

        Assert.False(Directory.Exists(Lab.Path));
        Assert.Empty(_store.Labs());
    }

    [Fact]
    public void What_a_crash_left_behind_is_in_nobodys_way()
    {
        _store.Claim(Lab, Request).Dispose();
        File.WriteAllText(Path.Combine(Lab.Logs, "boot-0.log"), "last words");

        using var claim = _store.Claim(Lab, Request);

        Assert.Empty(Directory.EnumerateFiles(Lab.Logs));
    }

    [Fact]
    public void A_folder_without_a_request_is_what_a_crash_left_behind()
    {
        Directory.CreateDirectory(Lab.Path);

        Assert.False(_store.IsAlive(Lab));
        Assert.True(_store.Reap(Lab));
    }

    [Fact]
    public void A_lab_that_never_was_is_neither_alive_nor_in_the_way()
    {
        Assert.Empty(_store.Labs());
        Assert.False(_store.IsAlive(Lab));
        Assert.True(_store.Reap(Lab));
    }

    [Fact]
    public void Labs_do_not_touch_each_other()
    {
        _store.Claim(_store["dead"], Request).Dispose();
        using var claim = _store.Claim(_store["alive"], Request);

        Assert.Equal(["alive", "dead"], _store.Labs());
        Assert.Equal([true, false], _store.Labs().Select(lab => _store.IsAlive(_store[lab])));
        Assert.True(_store.Reap(_store["dead"]));
        Assert.True(_store.IsAlive(_store["alive"]));
    }

    [Fact]
    public void Of_claims_at_once_one_wins_and_all_others_are_told()
    {
        for (var round = 0; round < 20; round++)
        {
            ConcurrentBag<IDisposable> claims = [];
            ConcurrentBag<string> refusals = [];
            using var start = new Barrier(8);

            // Threads of their own, so that all of them are really at the barrier.
            var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
            {
                start.SignalAndWait();
                try
                {
                    claims.Add(_store.Claim(Lab, Request));
                }
                catch (LabException refusal)
                {
                    refusals.Add(refusal.Message);
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.Equal((1, 7), (claims.Count, refusals.Count));
            Assert.Equal("the lab \"cluster\" is up already; take it down with: placemat down --lab cluster", Assert.Single(refusals.Distinct()));
            Assert.Equal(Request.Version, LabRequest.Read(Lab.Request).Version);
            Assert.Single(claims).Dispose();
        }
    }

    private void AssertAlive()
    {
        Assert.True(_store.IsAlive(Lab));
        Assert.False(_store.Reap(Lab));
        Assert.Throws<LabException>(() => _store.Claim(Lab, Request));
        Assert.True(File.Exists(Lab.Request));
    }
}
