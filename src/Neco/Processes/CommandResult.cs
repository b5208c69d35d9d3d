namespace Neco.Processes;

/// <summary>What a program that ran to its end left behind.</summary>
/// <param name="ExitCode">Its exit code; 128 + N when signal N ended it.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Whether the program reports success.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last lines that say what went wrong: standard error, or else standard output.</summary>
    public string Complaint => (string.IsNullOrWhiteSpace(Error) ? Output : Error).Trim();
}
