namespace Neco.DcTest.Gherkin;

/// <summary>Marks a class whose methods are steps or hooks.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BindingAttribute : Attribute;
