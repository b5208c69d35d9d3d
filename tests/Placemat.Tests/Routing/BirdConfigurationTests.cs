using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class BirdConfigurationTests
{
    [Theory]
    [InlineData("core")]
    [InlineData("spine2")]
    [InlineData("rack1-tor2")]
    [InlineData("boot-0")]
    public void Renders_every_role_of_the_default_lab(string name)
    {
        var router = DefaultLab.Routers.Single(r => r.Name == name);

        Golden.Verify(BirdConfiguration.Render(router), $"{name}.conf");
    }
}
