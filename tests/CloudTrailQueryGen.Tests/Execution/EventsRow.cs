using System;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>A row of <see cref="EventsQuery"/>.</summary>
internal readonly record struct EventsRow(DateTimeOffset? Timestamp, string? EventName, string? Detail, double? N);
