using System.CommandLine;
using Placemat.Lifecycle;
using Placemat.Model;

namespace Placemat.Commands;

/// <summary>Which lab a command is about.</summary>
internal sealed class LabChoice
{
    private const string Variable = "PLACEMAT_LAB";

    public LabStore Store { get; } = new(LabDirectory.DefaultRoot);

    public Option<string?> Option { get; } = new("--lab")
    {
        Description = $"Name of the lab; by default ${Variable}, else the only lab there is",
        HelpName = "NAME",
        Recursive = true,
    };

    /// <summary>The lab that already exists.</summary>
    public LabDirectory Existing(ParseResult arguments)
    {
        if ((arguments.GetValue(Option) ?? Environment.GetEnvironmentVariable(Variable)) is { Length: > 0 } name)
            return Checked(name);
        var labs = Store.Labs();
        return labs.Count switch
        {
            1 => Store[labs[0]],
            0 => throw new UnknownNameException("no lab is up; bring one up with: placemat up FILE"),
            _ => throw new UnknownNameException($"several labs are up ({string.Join(", ", labs)}); say which with --lab NAME"),
        };
    }

    /// <summary>The lab that <paramref name="files"/> describe: named after the folder of the first.</summary>
    public LabDirectory For(ParseResult arguments, IReadOnlyList<string> files) => Checked(
        arguments.GetValue(Option)
        ?? Environment.GetEnvironmentVariable(Variable)
        ?? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(files[0])))!);

    private LabDirectory Checked(string name) => NameRules.IsValid(name, NameRules.MaxNodeName)
        ? Store[name]
        : throw new InvalidInputException($"\"{name}\" cannot name a lab: choose letters, digits, \"-\", \"_\" and \".\" with --lab NAME");
}

/// <summary>The command line is wrong; the message says how.</summary>
internal sealed class InvalidInputException(string message) : Exception(message);
