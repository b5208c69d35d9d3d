namespace Neco.DcTest.Gherkin;

/// <summary>A step throws this as long as it is not written yet; its scenario fails as pending.</summary>
internal sealed class PendingStepException(string message) : Exception(message)
{
    public PendingStepException()
        : this("The step is not written yet.")
    {
    }
}
