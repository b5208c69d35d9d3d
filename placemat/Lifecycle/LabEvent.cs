namespace Placemat.Lifecycle;

/// <summary>Something happened in the lab.</summary>
/// <param name="Number">Position in the lab's history, from 1.</param>
/// <param name="Time">When.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">The stage, node or program it happened to.</param>
/// <param name="Text">Why, or what came of it, for a person.</param>
internal sealed record LabEvent(long Number, DateTimeOffset Time, LabEventKind Kind, string Subject, string Text);

internal enum LabEventKind
{
    StageStarted,
    StageFinished,
    LabReady,
    LabNotReady,
    LabFailed,
    LabStopping,
    NodeState,
    ProgramEnded,
    LinkChanged,
    Warning,
}
