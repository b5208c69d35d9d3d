using Neco.Net.Netlink;
using Neco.Processes;
using Placemat.Linux;
using Placemat.Plan;

namespace Placemat.Lifecycle;

/// <summary>
/// One node's way from a plan to running programs and back. The steps are separate, so that a whole lab takes each of them
/// for all nodes at once.
/// </summary>
internal sealed class NodeLifecycle(NodePlan plan, LabEnvironment lab) : IDisposable
{
    private static readonly TimeSpan PreparationLimit = TimeSpan.FromSeconds(60);

    private readonly NodeLog _log = new(lab.Directory.NodeLog(plan.Node.Name), lab.Time);
    private NamedNamespace? _namespace;
    private IReadOnlyList<ProgramRunner> _programs = [];
    private List<Task> _followers = [];
    private CancellationTokenSource _stopped = new();
    private volatile PowerState _state;

    public NodePlan Plan => plan;

    public string Name => plan.Node.Name;

    public PowerState State => _state;

    public IReadOnlyList<ProgramStatus> Programs => [.. _programs.Select(program => program.Status)];

    public NamedNamespace? Namespace => _namespace;

    public void Enter(PowerState state, string cause)
    {
        _state = state;
        lab.Events.Add(LabEventKind.NodeState, Name, $"{state}: {cause}");
    }

    /// <summary>Writes the node's configuration into its own folder.</summary>
    public void WriteFiles()
    {
        Directory.CreateDirectory(lab.Directory.NodeDirectory(Name));
        foreach (var file in plan.Files)
            File.WriteAllText(file.Path, file.Content);
    }

    /// <summary>Makes the namespace. To be called on a <see cref="NamespaceThread"/>.</summary>
    public void CreateNamespace()
    {
        _namespace = NamedNamespace.Create(Name);
        // A kernel without the feature has no such parameter, and then nothing to set.
        foreach (var sysctl in plan.Sysctls)
            _ = KernelParameter.TrySet(sysctl.Path, sysctl.Value);
    }

    /// <summary>The requests, for the lab's host side, that plug the node's cables in.</summary>
    public IEnumerable<RtnetlinkRequest> LinkRequests()
    {
        var descriptor = (int)_namespace!.Handle.DangerousGetHandle();
        return plan.Links.Select(link => link.Request(descriptor));
    }

    /// <summary>Configures the node's interfaces, addresses and routes.</summary>
    public void Configure()
    {
        try
        {
            _namespace!.Netlink.Execute(plan.Setup);
        }
        catch (NetlinkException error)
        {
            throw new LabException($"{Name}: {error.Message}", error);
        }
    }

    /// <summary>Loads the packet filter and runs the init-scripts.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var options = new CommandOptions
        {
            Limit = PreparationLimit,
            WorkingDirectory = lab.BaseDirectory,
            Time = lab.Time,
            Environment = new Dictionary<string, string> { [NodeContext.NameVariable] = Name },
            Start = process => NamespaceThread.Run(_namespace!.Handle, process.Start),
        };
        foreach (var command in plan.Preparation)
        {
            try
            {
                var result = await Command.RunAsync(command, options, cancellationToken);
                foreach (var line in (result.Output + result.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    _log.Write(Path.GetFileName(command[0]), line);
                if (!result.Succeeded)
                    throw new LabException($"{Name}: {string.Join(' ', command)} ended with exit code {result.ExitCode}: {result.Complaint}");
            }
            catch (CommandException error)
            {
                throw new LabException($"{Name}: {error.Message}", error);
            }
        }
    }

    /// <summary>Starts the programs. To be called on a <see cref="NamespaceThread"/>.</summary>
    /// <returns>What keeps them running; to be started by a caller that is not on such a thread.</returns>
    public IReadOnlyList<Action> StartPrograms()
    {
        if (plan.Programs.IsEmpty)
            return [];
        NamespaceThread.Enter(_namespace!.Handle);
        _stopped = new();
        var context = new NodeContext
        {
            Name = Name,
            Network = _namespace!.Handle,
            WorkingDirectory = lab.BaseDirectory,
            Log = _log,
            Events = lab.Events,
            Time = lab.Time,
        };
        _programs = [.. plan.Programs.Select(program => new ProgramRunner(program, context))];
        return
        [
            .. _programs.Select(program =>
            {
                var process = program.Start();
                return (Action)(() => _followers.Add(program.FollowAsync(process, _stopped.Token)));
            }),
        ];
    }

    /// <summary>Cuts the node's power: its processes are killed and its kernel state is gone. Its cables are the caller's to unplug.</summary>
    public async Task DestroyAsync()
    {
        await _stopped.CancelAsync();
        // A program that is just being started again must be there to be killed.
        await Task.WhenAll(_followers);
        _followers = [];
        _programs = [];
        if (_namespace is not { } network)
            return;
        _namespace = null;
        if (!NamespaceProcesses.KillAll(network.Identity))
            lab.Events.Add(LabEventKind.Warning, Name, "some of its processes did not end when killed");
        network.Dispose();
    }

    public void Dispose()
    {
        _stopped.Dispose();
        _log.Dispose();
    }
}
