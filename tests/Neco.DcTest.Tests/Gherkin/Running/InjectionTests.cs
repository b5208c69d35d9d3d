using Neco.DcTest.Gherkin;

namespace Neco.DcTest.Tests.Gherkin.Running;

public sealed class InjectionTests
{
    [Fact]
    public async Task Shares_an_object_within_a_scenario_and_disposes_in_reverse_order()
    {
        await using var rig = new Rig(typeof(DriverSteps), typeof(OtherSteps));

        await rig.RunAsync(
            """
            Scenario: first
              Given a driver
              And the same driver
            Scenario: second
              Given a driver
            """);

        Assert.Equal(
            [
                "driver 1 on machine 1", "✓ Given a driver (0 ms)", "driver 1", "✓ And the same driver (0 ms)", "end of driver 1", "end of machine 1",
                "driver 1 on machine 1", "✓ Given a driver (0 ms)", "end of driver 1", "end of machine 1",
            ],
            rig.Journal.Entries.Select(entry => entry.Replace("driver 2", "driver 1", StringComparison.Ordinal).Replace("machine 2", "machine 1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Keeps_objects_of_the_run_until_its_end()
    {
        var rig = new Rig(typeof(LabSteps), typeof(LabHooks));

        await rig.RunAsync("Scenario: first\nGiven a lab\nScenario: second\nGiven a lab");
        await rig.DisposeAsync();

        Assert.Equal(
            [
                "up", "lab, made, kept", "✓ Given a lab (0 ms)", "lab, made, kept", "✓ Given a lab (0 ms)",
                "down", "end of made", "end of lab",
            ],
            rig.Journal.Entries);
    }

    [Fact]
    public async Task Tells_the_scenario_and_the_feature_what_they_are()
    {
        await using var rig = new Rig(typeof(ContextSteps));

        var results = await rig.RunAsync(
            """
            Scenario: outside
              Given the context
            @rule
            Rule: R
              why
              @own
              Scenario Outline: <n> inside
                because
                Given the context
                @row
                Examples:
                  | n | m |
                  | 1 | 2 |
            """,
            "features/net/a.feature");

        Assert.All(results, result => result.ThrowIfNotPassed());
        Assert.Equal(
            [
                "outside <> [] [] ()", "", "F in features/net", "0", "✓ Given the context (0 ms)",
                "1 inside <    because> [own row] [rule own row] (n=1 m=2)", "R <  why> [rule]", "F in features/net", "1", "✓ Given the context (0 ms)",
            ],
            rig.Journal.Entries);
    }

    [Fact]
    public async Task Lets_steps_leave_things_for_later_steps()
    {
        await using var rig = new Rig(typeof(BagSteps));

        var kept = await rig.RunStepsAsync("Given something is set\nThen it is there");
        var missing = await rig.RunStepsAsync("Then it is there");

        kept.ThrowIfNotPassed();
        Assert.Equal("No step before this one has set a String under \"name\".", Assert.Single(missing.Errors).InnerException?.Message);
    }

    [Fact]
    public async Task Says_what_cannot_be_made()
    {
        await using var rig = new Rig(typeof(NeedsInterface), typeof(NeedsItself));

        var noInterface = await rig.RunStepsAsync("Given an interface");
        var circle = await rig.RunStepsAsync("Given a circle");

        Assert.Equal(
            "There is no IDisposable, and it cannot be made (NeedsInterface → IDisposable): register one in a hook.",
            Assert.Single(noInterface.Errors).InnerException?.Message);
        Assert.Equal(
            "These classes ask for each other: NeedsItself → Egg → Hen → Egg.", Assert.Single(circle.Errors).InnerException?.Message);
    }

    [Fact]
    public async Task Tells_of_a_disposal_that_fails_and_goes_on_with_the_others()
    {
        await using var rig = new Rig(typeof(FragileSteps));

        var result = await rig.RunStepsAsync("Given something fragile");

        Assert.Equal("features/a.feature:2: Scenario: S\nThe disposal of Fragile failed.", Assert.Single(result.Errors).Message);
        Assert.Equal(["✓ Given something fragile (0 ms)", "end of solid"], rig.Journal.Entries);
    }

    private sealed class Machine(Journal journal) : IDisposable
    {
        private readonly int _number = journal.Entries.Any(entry => entry.StartsWith("end", StringComparison.Ordinal)) ? 2 : 1;

        public override string ToString() => $"machine {_number}";

        public void Dispose() => journal.Add($"end of {this}");
    }

    private sealed class Driver(Journal journal, Machine machine) : IAsyncDisposable
    {
        private readonly int _number = machine.ToString()[^1] - '0';

        public override string ToString() => $"driver {_number}";

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            journal.Add($"end of {this}");
        }
    }

    private sealed class DriverSteps(Journal journal, Machine machine, Driver driver)
    {
        [Given("a driver")]
        public void ADriver() => journal.Add($"{driver} on {machine}");
    }

    private sealed class OtherSteps(Journal journal, Driver driver)
    {
        [Given("the same driver")]
        public void TheSameDriver() => journal.Add($"{driver}");
    }

    private sealed class Lab(Journal journal) : IDisposable
    {
        public override string ToString() => "lab";

        public void Dispose() => journal.Add("end of lab");
    }

    private sealed class Registered(Journal journal, string name) : IDisposable
    {
        public override string ToString() => name;

        public void Dispose() => journal.Add($"end of {name}");
    }

    private sealed class Kept(Journal journal) : IDisposable
    {
        public override string ToString() => "kept";

        public void Dispose() => journal.Add("never");
    }

    private static class LabHooks
    {
        [BeforeTestRun]
        public static void Up(Lab lab, IObjectContainer run, Journal journal)
        {
            run.RegisterInstanceAs(new Registered(journal, "made"), dispose: true);
            run.RegisterInstanceAs(new Kept(journal));
            Assert.Same(lab, run.Resolve<Lab>());
            journal.Add("up");
        }

        [AfterTestRun]
        public static void Down(Journal journal) => journal.Add("down");
    }

    private sealed class LabSteps(Journal journal, Lab lab, Registered made, Kept kept)
    {
        [Given("a lab")]
        public void ALab() => journal.Add($"{lab}, {made}, {kept}");
    }

    private sealed class ContextSteps(Journal journal, ScenarioContext scenario, FeatureContext feature)
    {
        [Given("the context")]
        public void TheContext()
        {
            var info = scenario.ScenarioInfo;
            var arguments = info.Arguments.Keys.Cast<string>().Select(name => $"{name}={info.Arguments[name]}");
            journal.Add(
                $"{info.Title} <{info.Description}> [{string.Join(' ', info.Tags)}] [{string.Join(' ', info.CombinedTags)}] ({string.Join(' ', arguments)})");
            journal.Add(scenario.RuleInfo is { } rule ? $"{rule.Title} <{rule.Description}> [{string.Join(' ', rule.Tags)}]" : "");
            journal.Add($"{feature.FeatureInfo.Title} in {feature.FeatureInfo.FolderPath}");
            journal.Add($"{feature.Count}");
            feature["seen"] = true;
            Assert.Same(scenario, scenario.ScenarioContainer.Resolve<ScenarioContext>());
        }
    }

    private sealed class BagSteps(ScenarioContext context)
    {
        [Given("something is set")]
        public void Set()
        {
            context.Set("boot-0", "name");
            context.Set(this);
        }

        [Then("it is there")]
        public void Get()
        {
            Assert.Equal("boot-0", context.Get<string>("name"));
            Assert.Same(this, context.Get<BagSteps>());
            Assert.True(context.TryGetValue<BagSteps>(out _));
            Assert.False(context.TryGetValue<string>(out _));
        }
    }

    private sealed class NeedsInterface(IDisposable something)
    {
        [Given("an interface")]
        public void AnInterface() => something.Dispose();
    }

    private sealed class NeedsItself(Egg egg)
    {
        [Given("a circle")]
        public void ACircle() => egg.ToString();
    }

    private sealed record Egg(Hen Hen);

    private sealed record Hen(Egg Egg);

    private sealed class Solid(Journal journal) : IDisposable
    {
        public void Dispose() => journal.Add("end of solid");
    }

    private sealed class Fragile : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("no such luck");
    }

    private sealed class FragileSteps(Solid solid, Fragile fragile)
    {
        [Given("something fragile")]
        public void SomethingFragile() => Assert.NotSame(solid, fragile);
    }
}
