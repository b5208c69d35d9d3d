using Placemat.Spec;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>Tells whether a fabric can be built as it is written, and what stands in the way.</summary>
internal sealed class FabricChecks(ProblemList problems)
{
    private bool _passed = true;

    public static bool Pass(FabricSpec spec, FabricSize size, ProblemList problems)
    {
        var checks = new FabricChecks(problems);

        // Whatever the blocks could hold, nothing is gained by counting on.
        if (!SizeCheck.Run(spec, size, checks))
            return false;
        AsnCheck.Run(spec, size, checks);
        CapacityCheck.Run(spec, size, checks);
        OverlapCheck.Run(spec, checks);
        ServerCheck.Run(spec, size, checks);
        FamilyCheck.Run(spec, checks);
        return checks._passed;
    }

    public void Error(SourceMark mark, string what, string advice)
    {
        _passed = false;
        problems.Error(mark, what, advice);
    }

    public void Warning(SourceMark mark, string what, string advice) => problems.Warning(mark, what, advice);
}
