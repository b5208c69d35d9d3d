using System.Text;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>The lab's /etc/hosts: every node's name resolves in every node.</summary>
internal static class HostsFile
{
    public static string Render(Lab lab)
    {
        var text = new StringBuilder("127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n");
        foreach (var node in lab.Nodes)
        {
            foreach (var address in node.NamedAddresses)
                text.Append(address.Address).Append(' ').Append(node.Name).Append('\n');
        }

        return text.ToString();
    }
}
