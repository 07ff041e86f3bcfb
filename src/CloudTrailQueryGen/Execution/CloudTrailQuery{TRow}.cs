using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>A prepared query: immutable and thread-safe.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class CloudTrailQuery<TRow>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="definition">The compiled query.</param>
    public CloudTrailQuery(QueryDefinition<TRow> definition) => Definition = definition;

    internal QueryDefinition<TRow> Definition { get; }
}
