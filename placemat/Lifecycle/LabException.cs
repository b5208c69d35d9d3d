namespace Placemat.Lifecycle;

/// <summary>The lab cannot do what was asked. The message is for the user, complete as it is.</summary>
internal sealed class LabException : Exception
{
    public LabException(string message)
        : base(message)
    {
    }

    public LabException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
