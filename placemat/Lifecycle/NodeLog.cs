using System.Globalization;

namespace Placemat.Lifecycle;

/// <summary>
/// What a node's programs say, one line each with time and program, in a file of bounded size: when it is full it becomes
/// <c>NODE.log.1</c>, and a new one begins.
/// </summary>
internal sealed class NodeLog(string path, TimeProvider time) : IDisposable
{
    public const long MaxBytes = 8L << 20;

    private readonly Lock _gate = new();
    private StreamWriter? _writer;

    public void Write(string program, string line)
    {
        lock (_gate)
        {
            _writer ??= Open();
            _writer.Write(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z' ", CultureInfo.InvariantCulture));
            _writer.Write(program);
            _writer.Write(": ");
            _writer.WriteLine(line);
            _writer.Flush();
            if (_writer.BaseStream.Length > MaxBytes)
                Turn();
        }
    }

    /// <summary>The newest lines, as the context of a failure: the file itself ends with a lab that fails.</summary>
    public string Newest(int lines)
    {
        lock (_gate)
            return File.Exists(path) ? string.Join('\n', File.ReadLines(path).TakeLast(lines)) : "";
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _writer?.Dispose();
            _writer = null;
        }
    }

    private StreamWriter Open() => new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete));

    private void Turn()
    {
        _writer!.Dispose();
        _writer = null;
        File.Move(path, path + ".1", overwrite: true);
    }
}
