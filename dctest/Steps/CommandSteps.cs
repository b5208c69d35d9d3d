using Neco.DcTest.Drivers;

namespace Neco.DcTest.Steps;

/// <summary>What a command that may fail left behind.</summary>
[Binding]
internal sealed class CommandSteps(SmallLabs labs, LabFile file, CancellationToken cancellationToken)
{
    [Given(@"a lab file ""(.+)"":")]
    public void Lab_file(string name, string text) => file.Write(name, text);

    [When("it is validated")]
    public async Task Validate()
    {
        var lab = await labs.NameAsync();
        labs.Last = await file.RunAsync(lab.Line("validate", file.Name), cancellationToken);
    }

    [When("it is brought up")]
    public async Task Up()
    {
        var lab = await labs.NameAsync();
        labs.Last = await file.RunAsync(lab.Line("up", "-d", file.Name), cancellationToken);
    }

    [When(@"""(.+)"" is executed in (\S+)")]
    public async Task Execute(string command, string node) =>
        labs.Last = await labs.First.TryExecAsync(node, ["sh", "-c", command], cancellationToken);

    [Then("the exit code is {int}")]
    public void Exit_code(int code) => Assert.True(labs.Last!.ExitCode == code, $"it is {labs.Last.ExitCode}: {labs.Last.Complaint}");

    [Then(@"the output is ""(.*)""")]
    public void Output(string text) => Assert.Equal(text, labs.Last!.Output.TrimEnd('\n'));

    [Then(@"the error says ""(.*)""")]
    public void Error(string text) => Assert.Contains(text, labs.Last!.Error + labs.Last.Output, StringComparison.Ordinal);

    [Then("the problems are:")]
    public void Problems(string text) => Assert.Equal(text, labs.Last!.Error.TrimEnd('\n'));
}
