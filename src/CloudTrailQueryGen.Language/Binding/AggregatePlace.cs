namespace CloudTrailQueryGen.Language.Binding;

/// <summary>Whether an aggregate may stand where an expression is bound.</summary>
internal enum AggregatePlace
{
    /// <summary>Outside of stats, and behind its <c>by</c>.</summary>
    Outside,

    /// <summary>An item of stats: aggregates, keys and earlier items.</summary>
    Item,

    /// <summary>Inside an aggregate: the rows before stats.</summary>
    Argument,
}
