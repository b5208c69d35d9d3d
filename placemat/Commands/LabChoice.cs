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
        Description = $"Name of the lab; by default ${Variable}, else the lab named after this folder, else the only one there is",
        HelpName = "NAME",
        Recursive = true,
    };

    /// <summary>The lab that already exists.</summary>
    public LabDirectory Existing(ParseResult arguments)
    {
        if (Named(arguments) is { } name)
            return Checked(name);
        var labs = Store.Labs();
        if (labs.Contains(FolderName(Environment.CurrentDirectory)))
            return Store[FolderName(Environment.CurrentDirectory)];
        return labs.Count switch
        {
            1 => Store[labs[0]],
            0 => throw new UnknownNameException("no lab is up; bring one up with: placemat up FILE"),
            _ => throw new UnknownNameException($"several labs are up ({string.Join(", ", labs)}); say which with --lab NAME"),
        };
    }

    /// <summary>The lab that shall end. Being the only one is no reason to be taken for it: it may be somebody else's.</summary>
    public LabDirectory Ending(ParseResult arguments)
    {
        var lab = Existing(arguments);
        return Named(arguments) is not null || IsFromHere(lab)
            ? lab
            : throw new InvalidInputException($"only \"{lab.Lab}\" is up, but it is not of this folder; to take it down all the same: placemat down --lab {lab.Lab}");
    }

    /// <summary>Whether the lab's first file is in the current folder or below. What is not even a lab any more belongs to nobody.</summary>
    private static bool IsFromHere(LabDirectory lab)
    {
        if (!File.Exists(lab.Request))
            return true;
        var request = LabRequest.Read(lab.Request);
        return Path.GetFullPath(request.Files[0], request.WorkingDirectory).StartsWith(Environment.CurrentDirectory + "/", StringComparison.Ordinal);
    }

    /// <summary>The lab that <paramref name="files"/> describe: named after the folder of the first.</summary>
    public LabDirectory For(ParseResult arguments, IReadOnlyList<string> files)
    {
        if (Named(arguments) is { } name)
            return Checked(name);
        var folder = Path.GetDirectoryName(Path.GetFullPath(files[0])) ?? "/";
        return NameRules.IsValid(FolderName(folder), NameRules.MaxNodeName)
            ? Store[FolderName(folder)]
            : throw new InvalidInputException($"the folder {folder} cannot give the lab its name: choose one with --lab NAME");
    }

    private string? Named(ParseResult arguments) =>
        arguments.GetValue(Option) ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable : null);

    private static string FolderName(string folder) => Path.GetFileName(folder);

    private LabDirectory Checked(string name) => NameRules.IsValid(name, NameRules.MaxNodeName)
        ? Store[name]
        : throw new InvalidInputException($"\"{name}\" cannot name a lab: choose letters, digits, \"-\", \"_\" and \".\" with --lab NAME");
}

/// <summary>The command line is wrong; the message says how.</summary>
internal sealed class InvalidInputException(string message) : Exception(message);
