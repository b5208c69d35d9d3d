namespace Placemat.Model.Routing;

/// <summary>
/// Copies the routes that <paramref name="Policy"/> accepts from one table to another, never back.
/// A copy remembers its source, so the policies of the receiving table can still match it.
/// </summary>
/// <param name="From">Name of a table, or <see cref="RouteTable.Main"/>.</param>
/// <param name="To">Name of another table, or <see cref="RouteTable.Main"/>.</param>
/// <param name="Policy">Name of a policy, <see cref="RoutePolicy.All"/> or <see cref="RoutePolicy.None"/>.</param>
internal sealed record TablePipe(string From, string To, string Policy);
