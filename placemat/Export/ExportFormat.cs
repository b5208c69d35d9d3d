namespace Placemat.Export;

internal enum ExportFormat
{
    /// <summary>/etc/hosts.</summary>
    Hosts,

    /// <summary>An inventory of Ansible.</summary>
    Ansible,

    /// <summary>sabakan's machines.json.</summary>
    Machines,

    /// <summary>sabakan's ipam.json.</summary>
    Ipam,

    /// <summary>sabakan's dhcp.json.</summary>
    Dhcp,
}
