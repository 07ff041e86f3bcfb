using System;

namespace CloudTrailQueryGen;

/// <summary>Something that could not be read.</summary>
/// <param name="Name">Its path or name.</param>
/// <param name="Exception">Why.</param>
internal sealed record SourceFailure(string Name, Exception Exception);
