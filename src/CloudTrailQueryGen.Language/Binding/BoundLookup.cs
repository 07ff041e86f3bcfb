using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>A <c>lookup</c> or <c>cidrlookup</c>: what it takes from which table.</summary>
/// <param name="Id">Unique in the query.</param>
/// <param name="Table">The table's name.</param>
/// <param name="IsByNetwork">It looks for the network of an address instead of equal texts.</param>
/// <param name="Columns">
/// The columns that are compared, in the order of the keys; of a <c>cidrlookup</c> the column of networks, or none when the query leaves that
/// to the table.
/// </param>
/// <param name="Outputs">The columns that are taken.</param>
/// <param name="Text">The command as written.</param>
internal sealed record BoundLookup(
    int Id, string Table, bool IsByNetwork, ImmutableArray<string> Columns, ImmutableArray<string> Outputs, string Text);
