using System.Text;

namespace Neco.Processes;

/// <summary>
/// Collects what a program writes to one of its outputs. Reading goes on when the text has been taken, so that a daemon which
/// the program left behind can still write, though nobody keeps it.
/// </summary>
internal sealed class CapturedOutput
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private bool _isTaken;

    public CapturedOutput(StreamReader reader) => Completion = ReadAsync(reader);

    /// <summary>Ends when nobody has the output open any more.</summary>
    public Task Completion { get; }

    /// <summary>Everything so far; what comes later is dropped.</summary>
    public string Take()
    {
        lock (_gate)
        {
            _isTaken = true;
            return _text.ToString();
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        using (reader)
        {
            var block = new char[4096];
            while (await reader.ReadAsync(block, CancellationToken.None).ConfigureAwait(false) is > 0 and var count)
            {
                lock (_gate)
                {
                    if (!_isTaken)
                        _text.Append(block, 0, count);
                }
            }
        }
    }
}
