namespace Placemat.Graph.Layout;

/// <summary>A horizontal part of a <see cref="Stack"/>.</summary>
internal abstract class Strip
{
    public double Top { get; protected set; }

    public abstract double Height { get; }

    public double Bottom => Top + Height;

    public virtual void MoveTo(double x, double y) => Top = y;
}

/// <summary>A network as a bar from which lines lead up and down.</summary>
internal sealed class Lane(Bus bus) : Strip
{
    public Bus Bus => bus;

    public override double Height => 1;

    public override void MoveTo(double x, double y)
    {
        base.MoveTo(x, y);
        bus.Y = y;
    }
}
