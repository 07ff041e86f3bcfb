namespace CloudTrailQueryGen;

/// <summary>A column of a query's result.</summary>
/// <param name="Name">The alias, or the expression as written in the query.</param>
/// <param name="Type">What its values are.</param>
public sealed record QueryColumn(string Name, QueryColumnType Type);
