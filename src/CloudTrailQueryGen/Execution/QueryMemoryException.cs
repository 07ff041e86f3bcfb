using System;

namespace CloudTrailQueryGen;

/// <summary>
/// A run has reached <see cref="QueryOptions.MaxMemoryBytes"/>, or a single text of more than 2 GB. It is over without a result: one that leaves out what
/// did not fit would be wrong.
/// </summary>
public sealed class QueryMemoryException : Exception
{
    /// <summary>An exception for a run.</summary>
    /// <param name="message">Which query, what it holds, and what to do.</param>
    /// <param name="query">The name of the query; empty when it is not known.</param>
    /// <param name="limitBytes">The limit of the run in bytes.</param>
    public QueryMemoryException(string message, string query, long limitBytes)
        : base(message)
    {
        Query = query;
        LimitBytes = limitBytes;
    }

    /// <summary>The name of the query; empty when it is not known.</summary>
    public string Query { get; }

    /// <summary>The limit of the run, <see cref="QueryOptions.MaxMemoryBytes"/>, in bytes.</summary>
    public long LimitBytes { get; }
}
