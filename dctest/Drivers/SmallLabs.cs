using System.Diagnostics;
using Neco.DcTest.Support;
using Neco.Processes;

namespace Neco.DcTest.Drivers;

/// <summary>The labs that one scenario brings up for itself, what they looked like while they were up, and their end.</summary>
internal sealed class SmallLabs(CancellationToken cancellationToken) : IAsyncDisposable
{
    private static int _count;

    private readonly List<PlacematCommand> _labs = [];
    private readonly Dictionary<string, LabMemory> _memories = [];
    private HostState? _before;

    /// <summary>What the last command that may fail left behind.</summary>
    public CommandResult? Last { get; set; }

    /// <summary>The client of the lab in the foreground.</summary>
    public Process? Client { get; private set; }

    public bool Any => _labs.Count > 0;

    public PlacematCommand First => _labs[0];

    public PlacematCommand Second => _labs[1];

    public static string File(string name) => Repository.Path("dctest", "labs", name);

    /// <summary>Gives the scenario's next lab a name that nobody else has.</summary>
    public async Task<PlacematCommand> NameAsync()
    {
        _before ??= await HostState.ReadAsync(null, cancellationToken);
        var lab = new PlacematCommand($"small-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        _labs.Add(lab);
        return lab;
    }

    /// <summary>Brings a lab up and leaves it running.</summary>
    public async Task<PlacematCommand> UpAsync(string file)
    {
        var lab = await NameAsync();
        await lab.RunAsync("up", ["-d", File(file)], cancellationToken);
        await RememberAsync(lab);
        return lab;
    }

    /// <summary>Brings a lab up in the foreground.</summary>
    public async Task UpInForegroundAsync(string file)
    {
        var lab = await NameAsync();
        Client = Process.Start(ProgramStart.For(lab.Line("up", File(file)), Repository.Root))!;
        while (await Client.StandardOutput.ReadLineAsync(cancellationToken) is { } line && !line.Contains(": ready", StringComparison.Ordinal))
        {
            // Progress.
        }

        await RememberAsync(lab);
    }

    public LabMemory Memory(PlacematCommand lab) => _memories[lab.Lab];

    /// <summary>Compares the host with what it was before the scenario's first lab.</summary>
    public Task NothingIsLeftAsync() => Eventually.SucceedsAsync("that nothing of the lab is left", TimeSpan.FromSeconds(15), FindLeftoversAsync, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var lab in _labs)
            await PlacematCommand.TryAsync(lab.Line("down"), CancellationToken.None);
        Client?.Dispose();
    }

    /// <summary>Notes what only a living lab can tell.</summary>
    public async Task RememberAsync(PlacematCommand lab)
    {
        var status = await lab.ReadAsync<LabStatus>("status", [], cancellationToken);
        var unshare = HostProcesses.ParentOf(status.SupervisorPid);
        _memories[lab.Lab] = new(status.SupervisorPid, HostProcesses.ParentOf(unshare), HostProcesses.PidNamespaceOf(status.SupervisorPid));
    }

    private async Task<string?> FindLeftoversAsync()
    {
        foreach (var lab in _labs)
        {
            if (Path.Exists($"/run/placemat/{lab.Lab}"))
                return $"/run/placemat/{lab.Lab} exists";
            var processes = HostProcesses.Mentioning(lab.Lab).Concat(_memories.TryGetValue(lab.Lab, out var memory) ? HostProcesses.InPidNamespace(memory.PidNamespace) : []).ToList();
            if (processes.Count > 0)
                return $"processes of {lab.Lab} are alive: {string.Join(' ', processes)}";
        }

        var now = await HostState.ReadAsync(null, cancellationToken);
        return now == _before ? null : $"the host changed from\n{_before!.Text}\nto\n{now.Text}";
    }
}

/// <summary>What only a living lab can tell.</summary>
internal sealed record LabMemory(int Supervisor, int Launcher, string PidNamespace);
