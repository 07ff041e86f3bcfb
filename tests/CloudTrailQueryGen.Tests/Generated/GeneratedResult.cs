namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>A result as text. Equal results are equal to the byte.</summary>
internal sealed record GeneratedResult(string Table, string Csv, string Json, long EventsScanned, long EventsMatched, long ErrorCount);
