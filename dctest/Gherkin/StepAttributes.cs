using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin;

/// <summary>
/// Binds a method to the steps whose text matches an expression as a whole. What the expression captures are the method's
/// arguments; a doc string and a table follow them.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal abstract class StepAttribute(string expression, params KeywordType[] types) : Attribute
{
    public string Expression { get; } = expression;

    public ExpressionType ExpressionType { get; set; }

    public IReadOnlyList<KeywordType> Types { get; } = types;
}

internal sealed class GivenAttribute(string expression) : StepAttribute(expression, KeywordType.Context);

internal sealed class WhenAttribute(string expression) : StepAttribute(expression, KeywordType.Action);

internal sealed class ThenAttribute(string expression) : StepAttribute(expression, KeywordType.Outcome);

/// <summary>Binds a method to steps of every kind.</summary>
internal sealed class StepDefinitionAttribute(string expression)
    : StepAttribute(expression, KeywordType.Context, KeywordType.Action, KeywordType.Outcome);
