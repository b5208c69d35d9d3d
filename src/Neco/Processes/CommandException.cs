namespace Neco.Processes;

/// <summary>A program could not be started or did not end in time.</summary>
public sealed class CommandException : Exception
{
    /// <summary>Makes an exception without a cause.</summary>
    public CommandException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public CommandException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
