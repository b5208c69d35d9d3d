namespace Neco.DcTest.Drivers;

/// <summary>The lab that a scenario's sentences are about: its own if it has brought one up, else the data center.</summary>
internal sealed class CurrentLab(DataCenter dataCenter, SmallLabs labs)
{
    public PlacematCommand Placemat => labs.Any ? labs.First : dataCenter.Placemat;
}
