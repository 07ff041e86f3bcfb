using System;
using System.Diagnostics.CodeAnalysis;

namespace CloudTrailQueryGen;

/// <summary>
/// Compiles a CloudWatch Logs Insights query into the body of a static partial method. The query is checked when the project is
/// built; see the CTQ diagnostics.
/// </summary>
/// <remarks>
/// Two shapes of method are possible: a predicate <c>static partial bool M(ReadOnlySpan&lt;byte&gt; utf8Event, …)</c> for a query that
/// consists of filters, and a prepared query <c>static partial CloudTrailQuery&lt;TRow&gt; M(…)</c> for any query. Further
/// parameters of the method are the query's <c>{{parameters}}</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CloudTrailQueryAttribute : Attribute
{
    /// <summary>A query given as text.</summary>
    /// <param name="query">A constant: the query in the CloudWatch Logs Insights query language.</param>
    public CloudTrailQueryAttribute([StringSyntax("CloudWatchLogsInsights")] string query) => Query = query;

    /// <summary>A query in a file; <see cref="File"/> names it.</summary>
    public CloudTrailQueryAttribute()
    {
    }

    /// <summary>The query's text, or null when <see cref="File"/> is given.</summary>
    public string? Query { get; }

    /// <summary>The path of a <c>.ctq</c> file of the project, relative to the project's folder, with forward slashes.</summary>
    public string? File { get; init; }
}
