using Placemat.Lifecycle;
using Spectre.Console;

namespace Placemat.Commands;

/// <summary>Shows how a lab comes up: live on a terminal, a line for each finished stage elsewhere.</summary>
internal abstract class UpProgress
{
    public static UpProgress For(CommandOutput output, string lab) =>
        output.Terminal is { } terminal ? new TerminalProgress(terminal, lab) : new PlainProgress(output, lab);

    public abstract void Show(LabEvent entry);

    /// <summary>The lab is gone.</summary>
    public abstract void Down();

    private sealed class PlainProgress(CommandOutput output, string lab) : UpProgress
    {
        public override void Show(LabEvent entry)
        {
            if (Line(entry) is { } line)
                (entry.Kind is LabEventKind.LabFailed or LabEventKind.LabNotReady ? output.Error : output.Out).WriteLine(line);
        }

        public override void Down() => output.Out.WriteLine($"{lab}: down");

        private string? Line(LabEvent entry) => entry.Kind switch
        {
            LabEventKind.StageFinished => $"{lab}: {entry.Subject}: {entry.Text}",
            LabEventKind.LabReady => $"{lab}: ready: {entry.Text}",
            LabEventKind.LabNotReady => $"{lab}: not ready: {entry.Text}",
            LabEventKind.LabFailed => $"{lab}: failed: {entry.Text}",
            LabEventKind.LabStopping => $"{lab}: stopping: {entry.Text}",
            LabEventKind.ProgramEnded or LabEventKind.Warning => $"{lab}: {entry.Subject}: {entry.Text}",
            _ => null,
        };
    }

    private sealed class TerminalProgress(IAnsiConsole console, string lab) : UpProgress
    {
        public override void Show(LabEvent entry)
        {
            var subject = Markup.Escape(entry.Subject);
            var text = Markup.Escape(entry.Text);
            var line = entry.Kind switch
            {
                LabEventKind.StageStarted => $"[grey]  … {subject}: {text}[/]",
                LabEventKind.StageFinished => $"[green]  ✓[/] {subject}: {text}",
                LabEventKind.LabReady => $"[green]{lab} is ready[/]: {text}",
                LabEventKind.LabNotReady => $"[yellow]{lab} is up but not ready[/]: {text}",
                LabEventKind.LabFailed => $"[red]{lab} failed[/]: {text}",
                LabEventKind.LabStopping => $"{lab} is stopping: {text}",
                LabEventKind.ProgramEnded or LabEventKind.Warning => $"[yellow]  ! {subject}[/]: {text}",
                _ => null,
            };
            if (line is null)
                return;
            // A stage's own line is written over when it finishes.
            console.Write(new ControlCode("\r\e[K"));
            console.Markup(line);
            if (entry.Kind != LabEventKind.StageStarted)
                console.WriteLine();
        }

        public override void Down() => console.MarkupLine($"{lab} is down");
    }
}
