namespace Neco.DcTest.Gherkin;

/// <summary>
/// Makes and keeps the objects that bindings ask for: one of each class for a scenario, or one for the whole run if it was
/// registered or first asked for before the scenarios began. Injected by type.
/// </summary>
internal interface IObjectContainer
{
    /// <summary>Gives <paramref name="instance"/> to whoever asks for a <typeparamref name="T"/>; with <paramref name="dispose"/> it ends with the container.</summary>
    void RegisterInstanceAs<T>(T instance, bool dispose = false)
        where T : class;

    /// <summary>The container's <typeparamref name="T"/>, made on first demand.</summary>
    T Resolve<T>();

    object Resolve(Type type);
}
