using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What all states of one run share: when it began, and what it was given besides its events. Immutable and thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryContext
{
    /// <summary>The context of a run that begins now.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public QueryContext(QueryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Now = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
    }

    /// <summary><c>now()</c>: when the run began, in seconds since 1970-01-01T00:00:00Z.</summary>
    public long Now { get; }
}
