using System.Globalization;

namespace Neco.Net.Netlink;

/// <summary>
/// Refers to a network device by its interface index, its name, or both. The kernel is told the index; the name serves the text, and the
/// kernel where no index is known. Two references are equal if their indexes are, and without an index if their names are.
/// </summary>
public readonly record struct LinkRef
{
    private readonly string? _name;

    /// <summary>Refers to a device of which index and name are known, or, for one yet to be made, wanted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public LinkRef(int index, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Index = index;
        _name = name;
    }

    /// <summary>Refers to a device by its index alone, as routes and addresses do that are read from the kernel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not positive.</exception>
    public LinkRef(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(index);
        Index = index;
    }

    /// <summary>Refers to a device by its name alone. Not every request can: see <see cref="RtnetlinkRequest"/>.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public LinkRef(string name) : this(0, name)
    {
    }

    /// <summary>No device, as the master of a device that has none.</summary>
    public static LinkRef None => default;

    /// <summary>The interface index; 0 where it is unknown, or for the kernel to choose.</summary>
    public int Index { get; }

    /// <summary>The name; where it is unknown, <c>if</c> and the index, which <c>ip</c> understands as well.</summary>
    public string Name => _name ?? string.Create(CultureInfo.InvariantCulture, $"if{Index}");

    /// <summary>Whether this refers to no device.</summary>
    public bool IsNone => Index == 0 && _name is null;

    /// <summary>The index, for the requests that cannot do with a name.</summary>
    internal int RequiredIndex => Index > 0 || IsNone
        ? Index
        : throw new InvalidOperationException($"Device '{_name}' is referred to by its name alone where the kernel wants its index.");

    /// <inheritdoc/>
    public bool Equals(LinkRef other) => Index == other.Index && (Index != 0 || _name == other._name);

    /// <inheritdoc/>
    public override int GetHashCode() => Index != 0 ? Index : _name?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
