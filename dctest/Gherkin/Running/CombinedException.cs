using System.Runtime.ExceptionServices;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>Several things failed. Each is told by itself, so the message does not repeat them.</summary>
internal sealed class CombinedException(IReadOnlyCollection<Exception> errors) : AggregateException(errors)
{
    public override string Message => $"{InnerExceptions.Count} things failed.";

    public override string? StackTrace => null;

    /// <summary>Throws the only error as it is, or all of them together.</summary>
    public static void ThrowIfAny(IReadOnlyList<Exception> errors)
    {
        if (errors.Count > 1)
            throw new CombinedException(errors);

        if (errors.Count == 1)
            ExceptionDispatchInfo.Throw(errors[0]);
    }
}
