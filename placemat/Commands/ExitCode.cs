namespace Placemat.Commands;

/// <summary>What the exit codes of <c>placemat</c> mean. <c>exec</c> and <c>shell</c> pass on the program's own.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>It was tried and did not work.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a lab file is wrong; nothing was touched.</summary>
    public const int InvalidInput = 2;

    /// <summary>There is no such lab, node or link, or the lab is not up.</summary>
    public const int NotFound = 3;

    /// <summary>The lab is up, but not ready within the limit.</summary>
    public const int NotReady = 4;

    /// <summary>Ended by Ctrl-C, as a shell counts it.</summary>
    public const int Interrupted = 130;
}
