using Neco.Processes;

namespace Neco.DcTest.Drivers;

/// <summary>A lab file that a scenario spells out, in a folder of its own.</summary>
internal sealed class LabFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lab-").FullName;

    public string Name { get; private set; } = "";

    public void Write(string name, string text)
    {
        Name = name;
        File.WriteAllText(Path.Combine(_folder, name), text + "\n");
    }

    /// <summary>Runs a command in the file's folder, so that messages show its bare name.</summary>
    public Task<CommandResult> RunAsync(IReadOnlyList<string> line, CancellationToken cancellationToken) =>
        Command.RunAsync(line, new() { Limit = TimeSpan.FromSeconds(60), WorkingDirectory = _folder }, cancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
