namespace CloudTrailQueryGen.Runtime;

/// <summary>Rows in their final order.</summary>
public sealed class RowSet;
