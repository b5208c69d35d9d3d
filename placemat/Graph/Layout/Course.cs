using System.Globalization;
using System.Text;

namespace Placemat.Graph.Layout;

/// <summary>The path of a wire: straight where it passes between items, and elsewhere a curve that begins and ends upright.</summary>
internal sealed class Course
{
    private const double CornerRadius = 4;

    private readonly StringBuilder _path = new();
    private Point _last;

    public Course(Point start)
    {
        _last = start;
        _path.Append(CultureInfo.InvariantCulture, $"M{start.X:0.#} {start.Y:0.#}");
    }

    public Course LineTo(Point point)
    {
        if (point != _last)
            _path.Append(CultureInfo.InvariantCulture, $"L{point.X:0.#} {point.Y:0.#}");
        _last = point;
        return this;
    }

    public Course CurveTo(Point point)
    {
        if (Math.Abs(point.X - _last.X) < 0.5)
            return LineTo(point);
        var halfway = (_last.Y + point.Y) / 2;
        return CurveTo(point, halfway, halfway);
    }

    /// <summary>Straight down or up, and around a corner to the side.</summary>
    public Course TurnTo(Point point)
    {
        var x = _last.X + Math.Sign(point.X - _last.X) * CornerRadius;
        var y = point.Y - Math.Sign(point.Y - _last.Y) * CornerRadius;
        _path.Append(CultureInfo.InvariantCulture, $"V{y:0.#}Q{_last.X:0.#} {point.Y:0.#} {x:0.#} {point.Y:0.#}H{point.X:0.#}");
        _last = point;
        return this;
    }

    /// <summary>In an arc: below both ends by <paramref name="depth"/>, or above them if that is negative.</summary>
    public Course DetourTo(Point point, double depth)
    {
        var turn = depth + (depth > 0 ? Math.Max(_last.Y, point.Y) : Math.Min(_last.Y, point.Y));
        return CurveTo(point, turn, turn);
    }

    public override string ToString() => _path.ToString();

    private Course CurveTo(Point point, double firstY, double secondY)
    {
        _path.Append(CultureInfo.InvariantCulture, $"C{_last.X:0.#} {firstY:0.#} {point.X:0.#} {secondY:0.#} {point.X:0.#} {point.Y:0.#}");
        _last = point;
        return this;
    }
}
