namespace CloudTrailQueryGen.Runtime;

/// <summary>One row of a <see cref="RowSet"/>.</summary>
public readonly ref struct RowReader;
