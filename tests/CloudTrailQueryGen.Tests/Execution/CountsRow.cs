namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>A row of <see cref="CountsQuery"/>.</summary>
internal readonly record struct CountsRow(string? EventName, long? Count, double? Total);
