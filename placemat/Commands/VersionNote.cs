using Placemat.Api;

namespace Placemat.Commands;

/// <summary>Tells a user whose client and supervisor are of different versions.</summary>
internal static class VersionNote
{
    public static void Write(LabClient client, CommandOutput output)
    {
        if (client.SupervisorVersion is { } version && version != ApiVersion.Current)
            output.Error.WriteLine($"placemat: warning: this is version {ApiVersion.Current}, but the lab is run by version {version}; take it down and up again to use this one");
    }
}
