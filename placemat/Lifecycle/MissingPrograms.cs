using Placemat.Plan;

namespace Placemat.Lifecycle;

/// <summary>Finds programs that the host lacks before anything starts, instead of restarting them for ever.</summary>
internal static class MissingPrograms
{
    /// <summary>One line for each node and program that cannot be found.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<NodePlan> nodes, string workingDirectory)
    {
        Dictionary<string, bool> known = new(StringComparer.Ordinal);
        return
        [
            .. nodes
                .SelectMany(node => node.Preparation.Select(command => command[0]).Concat(node.Programs.Select(program => program.Command[0])).Distinct().Select(program => (node.Node.Name, program)))
                .Where(pair => !Exists(pair.program))
                .Select(pair => $"{pair.Name}: there is no program \"{pair.program}\" on this host; install it or correct the command"),
        ];

        bool Exists(string program) => known.TryGetValue(program, out var exists) ? exists : known[program] = Candidates(program, workingDirectory).Any(File.Exists);
    }

    private static IEnumerable<string> Candidates(string program, string workingDirectory) => program.Contains('/')
        ? [Path.GetFullPath(program, workingDirectory)]
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, program));
}
