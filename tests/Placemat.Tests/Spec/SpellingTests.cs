using FsCheck;
using FsCheck.Fluent;
using Placemat.Spec;

namespace Placemat.Tests.Spec;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("abc", "bac", 1)]
    [InlineData("Netwrok", "Network", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Each_slip_counts_once(string a, string b, int slips) => Assert.Equal(slips, Spelling.Distance(a, b));

    [Fact]
    public void The_distance_is_the_same_both_ways() =>
        Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (a, b) => Spelling.Distance(a, b) == Spelling.Distance(b, a)).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_equal_words_have_no_distance() =>
        Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (a, b) => Spelling.Distance(a, b) == 0 == (a == b)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_distance_is_between_the_difference_of_lengths_and_the_longer_length() => Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (a, b) =>
    {
        var distance = Spelling.Distance(a, b);
        return distance >= Math.Abs(a.Length - b.Length) && distance <= Math.Max(a.Length, b.Length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_with_one_slip_is_found_again() => Prop.ForAll(Gen.Elements("address", "interfaces", "prefix-lists", "rack0-tor1").ToArbitrary(), ArbMap.Default.ArbFor<NonNegativeInt>(), (word, place) =>
    {
        var i = place.Get % (word.Length - 1);
        var swapped = word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
        string[] known = ["address", "interfaces", "prefix-lists", "rack0-tor1", "unrelated"];
        return Spelling.Closest(swapped, known) == word && Spelling.Closest(word.Remove(i, 1), known) == word && Spelling.Closest(word.Insert(i, "x"), known) == word;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("adress", "did you mean \"address\"?")]
    [InlineData("ADDRESS", "did you mean \"address\"?")]
    [InlineData("nothing-alike", "use one of: address, name, via")]
    public void A_likely_word_is_suggested_and_otherwise_all(string word, string advice) => Assert.Equal(advice, Spelling.Suggest(word, ["via", "name", "address"]));

    [Fact]
    public void Of_many_words_the_first_twelve_are_listed() =>
        Assert.Equal("use one of: n01, n02, n03, n04, n05, n06, n07, n08, n09, n10, n11, n12, …", Spelling.Suggest("unlike-any", [.. Enumerable.Range(1, 20).Reverse().Select(i => $"n{i:00}")]));

    [Fact]
    public void With_one_word_or_none_there_is_no_choice()
    {
        Assert.Equal("the only one is main", Spelling.Suggest("unlike-it", ["main"]));
        Assert.Equal("none is defined", Spelling.Suggest("anything", []));
    }

    private static Gen<string> Words => from letters in Gen.Elements('a', 'b', 'c').ArrayOf() select new string([.. letters.Take(12)]);
}
