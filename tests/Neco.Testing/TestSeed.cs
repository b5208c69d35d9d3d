using System.Globalization;

namespace Neco.Testing;

/// <summary>Randomness that can be repeated: every seed is printed, and <c>NECO_TEST_SEED</c> sets it.</summary>
public static class TestSeed
{
    public static int Next()
    {
        string? wanted = Environment.GetEnvironmentVariable("NECO_TEST_SEED");
        int seed = wanted is null ? Random.Shared.Next() : int.Parse(wanted, CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine($"Repeat with NECO_TEST_SEED={seed}");
        return seed;
    }
}
