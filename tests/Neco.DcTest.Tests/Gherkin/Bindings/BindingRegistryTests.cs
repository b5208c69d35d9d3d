using Neco.DcTest.Gherkin;
using Neco.DcTest.Gherkin.Bindings;

namespace Neco.DcTest.Tests.Gherkin.Bindings;

#pragma warning disable CA1822 // Steps are found by reflection and look like those of a feature.

public sealed class BindingRegistryTests
{
    [Theory]
    [InlineData("Given a lab", "Good.Lab")]
    [InlineData("When a lab", "Good.AnyLab")]
    [InlineData("Then a lab", "Good.AnyLab")]
    [InlineData("Given 3 machines", "Good.Machines")]
    [InlineData("When a static step", "Good.StaticStep")]
    [InlineData("When an inherited step", "Good.Inherited")]
    public void Finds_the_method_of_a_step(string step, string method)
    {
        var registry = BindingRegistry.FromTypes(typeof(Good));

        var bound = Assert.IsType<BoundStep>(registry.Bind(ParsedSteps.Of(step)[0]));
        Assert.EndsWith(method, bound.Definition.Method.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_bindings_of_an_assembly_by_their_classes_attribute()
    {
        var registry = BindingRegistry.FromAssembly(typeof(BindingRegistryTests).Assembly);

        Assert.IsType<UnboundStep>(registry.Bind(ParsedSteps.Of("Given a lab")[0]));
        Assert.IsType<BoundStep>(registry.Bind(ParsedSteps.Of("Given the counter stands at 3")[0]));
    }

    [Fact]
    public void Gives_a_snippet_for_a_step_without_method()
    {
        AssertUnbound(
            "Given 3 labs",
            ScenarioExecutionStatus.UndefinedStep,
            """
            No method is bound to this step. Put one into a class with [Binding]:

                [Given("{int} labs")]
                public Task GivenLabsAsync(int p0)
                {
                    throw new PendingStepException();
                }
            """);
    }

    [Fact]
    public void Lists_all_methods_of_an_ambiguous_step()
    {
        AssertUnbound(
            "When it boots",
            ScenarioExecutionStatus.BindingError,
            """
            2 methods are bound to this step: make their expressions differ.
                "it boots" Neco.DcTest.Tests.Gherkin.Bindings.BindingRegistryTests.Doubtful.Boots()
                "{word} boots" Neco.DcTest.Tests.Gherkin.Bindings.BindingRegistryTests.Doubtful.BootsAsync(String, CancellationToken)
            """);
    }

    [Fact]
    public void Takes_a_method_whose_expressions_match_twice_for_one()
    {
        Assert.IsType<BoundStep>(BindingRegistry.FromTypes(typeof(Doubtful)).Bind(ParsedSteps.Of("When it stops")[0]));
    }

    [Theory]
    [InlineData("When a plain step\n  | a |", "The step has a table, but the method takes none: add a DataTable as its last parameter.", "\"a plain step\" {0}.Plain()")]
    [InlineData("When a plain step\n  \"\"\"\n  \"\"\"", "The step has a doc string, but the method takes none: add a string as its parameter behind the others.", "\"a plain step\" {0}.Plain()")]
    [InlineData("When a step with a table", "The method takes a table, but the step has none.", "\"a step with a table\" {0}.Table(DataTable)")]
    [InlineData("When a step with a text", "The method takes a doc string, but the step has none.", "\"a step with a text\" {0}.Text(String)")]
    public void Says_what_does_not_fit(string step, string misfit, string candidate)
    {
        AssertUnbound(
            step,
            ScenarioExecutionStatus.BindingError,
            $"{misfit}\n    {string.Format(null, candidate, "Neco.DcTest.Tests.Gherkin.Bindings.BindingRegistryTests.Doubtful")}");
    }

    [Fact]
    public void Tells_methods_apart_by_what_the_step_has()
    {
        var registry = BindingRegistry.FromTypes(typeof(Good));

        Assert.EndsWith("NodesOf", Assert.IsType<BoundStep>(registry.Bind(ParsedSteps.Of("Given nodes\n  | a |")[0])).Definition.Method.Name, StringComparison.Ordinal);
        Assert.EndsWith("Nodes", Assert.IsType<BoundStep>(registry.Bind(ParsedSteps.Of("Given nodes")[0])).Definition.Method.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_all_bindings_that_can_never_work_at_once()
    {
        var exception = Assert.Throws<BindingException>(() => BindingRegistry.FromTypes(typeof(Bad)));

        Assert.Equal(
            """
            These bindings cannot be used:
              Bad.AsyncVoid() is async void, which nobody can wait for: return a Task.
              Bad.Number() returns Int32: return nothing, a Task or a ValueTask.
              Bad.Generic(T) is generic: a step or hook cannot be.
              Bad.TooFew() takes 0 arguments, but "{int} of {int}" gives 2; behind these there may be a string for a doc string and a DataTable.
              Bad.TooMany(Int32, Int32) takes 2 arguments, but "{int} more" gives 1; behind these there may be a string for a doc string and a DataTable.
              Bad.Unknown(Int32): in "{integer}" {integer} is not known: write one of {}, {byte}, {decimal}, {double}, {float}, {int}, {long}, {short}, {string}, {word}, or the type of the method's parameter.
              Bad.BeforeRun() is a [BeforeTestRun] hook and no scenario runs then: make it static.
            """,
            exception.Message.Replace("Neco.DcTest.Tests.Gherkin.Bindings.BindingRegistryTests.", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Orders_hooks_by_their_number_and_then_as_written()
    {
        var hooks = BindingRegistry.FromTypes(typeof(Hooks)).HooksFor(HookType.AfterScenario, ["@slow"]);

        Assert.Equal(["Early", "First", "Second", "Slow", "Late"], hooks.Select(hook => hook.Method.Method.Name));
    }

    private static void AssertUnbound(string step, ScenarioExecutionStatus status, string problem)
    {
        var unbound = Assert.IsType<UnboundStep>(BindingRegistry.FromTypes(typeof(Doubtful)).Bind(ParsedSteps.Of(step)[0]));

        Assert.Equal(problem, unbound.Problem);
        Assert.Equal(status, unbound.Status);
    }

    private abstract class Inheritable
    {
        [When("an inherited step")]
        public void Inherited()
        {
        }
    }

    private sealed class Good : Inheritable
    {
        [Given("a lab")]
        public void Lab()
        {
        }

        [When("a lab")]
        [Then("a lab")]
        internal void AnyLab()
        {
        }

        [StepDefinition("{int} machine(s)")]
        private ValueTask Machines(int count) => count > 0 ? default : throw new InvalidOperationException();

        [When("a static step")]
        public static Task StaticStep() => Task.CompletedTask;

        [Given("nodes")]
        public void Nodes()
        {
        }

        [Given("nodes")]
        public void NodesOf(DataTable table) => _ = table;
    }

    private sealed class Doubtful
    {
        [When("it boots")]
        public void Boots()
        {
        }

        [When("{word} boots")]
        public Task BootsAsync(string word, CancellationToken cancellationToken) => Task.Delay(word.Length, cancellationToken);

        [When("it stops")]
        [StepDefinition("it stops/halts")]
        public void Stops()
        {
        }

        [When("a plain step")]
        public void Plain()
        {
        }

        [When("a step with a table")]
        public void Table(DataTable table) => _ = table;

        [When("a step with a text")]
        public void Text(string text) => _ = text;
    }

    private sealed class Bad
    {
        [Given("async void")]
        public async void AsyncVoid() => await Task.Yield();

        [Given("a number")]
        public int Number() => 1;

        [Given("generic")]
        public void Generic<T>(T value) => _ = value;

        [Given("{int} of {int}")]
        public void TooFew()
        {
        }

        [Given("{int} more")]
        public void TooMany(int first, int second) => _ = first + second;

        [Given("{integer}")]
        public void Unknown(int number) => _ = number;

        [BeforeTestRun]
        public void BeforeRun()
        {
        }
    }

    private sealed class Hooks
    {
        [AfterScenario(Order = 20000)]
        public void Late()
        {
        }

        [AfterScenario]
        public void First()
        {
        }

        [AfterScenario]
        public void Second()
        {
        }

        [AfterScenario("slow", "@root")]
        public void Slow()
        {
        }

        [AfterScenario("root")]
        public void Root()
        {
        }

        [AfterScenario(Order = 1)]
        public void Early()
        {
        }

        [BeforeScenario]
        public void Before()
        {
        }
    }
}
