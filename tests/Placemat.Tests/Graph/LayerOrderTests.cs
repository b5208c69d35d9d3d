using Placemat.Graph.Layout;

namespace Placemat.Tests.Graph;

public sealed class LayerOrderTests
{
    [Fact]
    public void Crossings_that_can_be_avoided_are() =>
        Assert.Equal([["a", "b", "c"], ["x", "y", "z"]], Arrange([["a", "b", "c"], ["z", "y", "x"]], ("a", "x"), ("b", "y"), ("c", "z")));

    [Fact]
    public void Lines_over_several_layers_count() =>
        Assert.Equal([["a", "b"], ["m"], ["x", "y"]], Arrange([["a", "b"], ["m"], ["y", "x"]], ("a", "x"), ("y", "b")));

    [Fact]
    public void Where_everybody_is_joined_to_everybody_the_order_given_stays() =>
        Assert.Equal([["s1", "s2"], ["t1", "t2", "t3"]], Arrange([["s1", "s2"], ["t1", "t2", "t3"]], ("s1", "t1"), ("s1", "t2"), ("s1", "t3"), ("s2", "t1"), ("s2", "t2"), ("s2", "t3")));

    [Fact]
    public void What_is_joined_to_nobody_keeps_about_its_place() =>
        Assert.Equal([["a", "b"], ["lone", "x", "y"]], Arrange([["a", "b"], ["lone", "y", "x"]], ("a", "x"), ("b", "y")));

    private static IReadOnlyList<IReadOnlyList<string>> Arrange(IReadOnlyList<IReadOnlyList<string>> layers, params (string, string)[] lines) => LayerOrder.Arrange(layers, lines);
}
