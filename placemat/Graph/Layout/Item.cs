namespace Placemat.Graph.Layout;

/// <summary>Something rectangular that has a place; lengths are in pixels, and y grows downwards.</summary>
internal abstract class Item
{
    public double Width { get; protected set; }

    public double Height { get; protected set; }

    public double X { get; private set; }

    public double Y { get; private set; }

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Center => X + Width / 2;

    public double Middle => Y + Height / 2;

    public virtual void MoveTo(double x, double y)
    {
        X = x;
        Y = y;
    }
}

internal readonly record struct Point(double X, double Y);
