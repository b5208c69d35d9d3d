using System.CommandLine;

namespace Placemat.Commands;

/// <summary><c>placemat reap</c></summary>
internal static class ReapCommand
{
    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var command = new Command("reap", "Remove what crashed labs left behind; labs that are up are not touched");
        command.SetAction(arguments =>
        {
            foreach (var lab in labs.Store.Labs().Where(lab => labs.Store.Reap(labs.Store[lab])))
                output.Out.WriteLine($"{lab}: removed");
            return ExitCode.Success;
        });
        return command;
    }
}
