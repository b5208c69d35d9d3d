namespace Placemat.Lifecycle;

internal enum ProgramState
{
    Starting,
    Running,

    /// <summary>It died and is about to be started again.</summary>
    Waiting,

    /// <summary>It ended with success and is left alone.</summary>
    Finished,
}

/// <param name="Pid">Its process id inside the lab; null while it does not run.</param>
/// <param name="Restarts">How often it died and was started again.</param>
/// <param name="LastEnd">How it ended the last time.</param>
internal sealed record ProgramStatus(string Name, ProgramState State, int Restarts, int? Pid, string? LastEnd);
