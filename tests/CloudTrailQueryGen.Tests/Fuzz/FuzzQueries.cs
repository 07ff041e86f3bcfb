using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Json;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>One query of each kind, compiled once, which can be run with the code of any instruction set.</summary>
internal static class FuzzQueries
{
    private static readonly MethodInfo s_adapt = typeof(FuzzQueries).GetMethod(nameof(Adapt), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly Lazy<List<Func<string, CloudTrailSource, QueryOptions, FuzzOutcome>>> s_compiled = new(Compile);
    private static readonly CloudTrailQuerySet s_set = new();

    /// <summary>The texts. Those at the end read the whole event.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure' | stats count(*) as events",
        "filter eventName = 'RunInstances' | fields eventTime, awsRegion, userIdentity.arn, sourceIPAddress, requestParameters.instanceType, responseElements.instancesSet.items.0.instanceId | sort eventTime desc, eventID asc | limit 2",
        "filter eventSource = 's3.amazonaws.com' | stats count(*) as events by eventName, requestParameters.bucketName, requestParameters.key | sort events desc",
        "filter ispresent(errorCode) | stats count(*) as events by eventSource, eventName, errorCode | sort events desc",
        "filter eventSource = 'kms.amazonaws.com' and eventName = 'Decrypt' | stats count(*) as events by bin(1h) as hour | sort hour asc",
        "stats count(*) as events by userIdentity.type, awsRegion, eventSource | sort events desc",
        "filter userAgent like /(?i)kali|parrot|pentoo/ | stats count(*) as events",
        "filter eventName in ['CreateUser', 'DeleteUser', 'ConsoleLogin'] or errorCode = 'AccessDenied' | stats count(*) as n, count_distinct(userIdentity.arn) as d, min(eventTime) as a, max(eventTime) as z by eventName",
        "filter requestParameters.bucketName = 'logs' | fields eventName, requestParameters.key | dedup requestParameters.key",
        "parse userIdentity.arn 'arn:aws:*::*:*/*' as p, account, kind, name | stats count(*) as n by kind, name",
        "filter readOnly = 0 and not ispresent(errorCode) | fields eventName, toupper(awsRegion) as r, coalesce(requestParameters.key, requestParameters.bucketName, '-') as k | sort k, eventName | limit 7",
        "stats sum(additionalEventData.bytesTransferredOut) as s, avg(additionalEventData.bytesTransferredOut) as a, pct(additionalEventData.bytesTransferredOut, 90) as p, stddev(additionalEventData.bytesTransferredOut) as d by awsRegion",
        "unnest responseElements.instancesSet.items into item | stats count(*) as n, latest(item.instanceId) as last by item.instanceType",
        "fields eventName | limit 3",
        "filter @message like 'ConsoleLogin' | stats count(*) as n, max(strlen(@message)) as longest",
        "fields @timestamp, @message | sort @timestamp, eventID | limit 5",
    ];

    /// <summary>How many of them do not read the event as a whole.</summary>
    public static int OfFields { get; } = Texts.Count(text => !text.Contains("@message", StringComparison.Ordinal));

    /// <summary>Runs one.</summary>
    /// <param name="query">Its place in <see cref="Texts"/>.</param>
    /// <param name="kernel">The instruction set.</param>
    /// <param name="source">The input.</param>
    /// <param name="options">The strategy.</param>
    public static FuzzOutcome Run(int query, string kernel, CloudTrailSource source, QueryOptions options) => s_compiled.Value[query](kernel, source, options);

    /// <summary>Runs all of them in one pass, with the instruction set that the processor has.</summary>
    public static FuzzOutcome[] RunTogether(CloudTrailSource source, QueryOptions options) =>
        s_compiled.Value.Count == Texts.Count ? [.. s_set.Run(source, options).Select(FuzzOutcome.Of)] : [];

    private static List<Func<string, CloudTrailSource, QueryOptions, FuzzOutcome>> Compile()
    {
        // For the life of the process: several tests share them.
        CompiledQueries compiled = CompiledQueries.Compile(Texts.Select(text => (text, string.Empty)));
        return [.. Texts.Select((_, index) =>
        {
            object query = compiled.Invoke("Q", $"Q{index}")!;
            return (Func<string, CloudTrailSource, QueryOptions, FuzzOutcome>)s_adapt.MakeGenericMethod(query.GetType().GetGenericArguments()[0]).Invoke(null, [query])!;
        })];
    }

    private static Func<string, CloudTrailSource, QueryOptions, FuzzOutcome> Adapt<TRow>(CloudTrailQuery<TRow> query)
    {
        s_set.Add(query);
        var kernels = new Dictionary<string, CloudTrailQuery<TRow>>();
        foreach (string kernel in Kernels.Names)
        {
            kernels.Add(kernel, new CloudTrailQuery<TRow>(new KernelDefinition<TRow>(query.Definition, Kernels.Get(kernel))));
        }

        return (kernel, source, options) => FuzzOutcome.Of(kernels[kernel].Run(source, options));
    }

    /// <summary>The query, with states that run the code of one instruction set.</summary>
    private sealed class KernelDefinition<TRow>(QueryDefinition<TRow> query, IScanKernel kernel) : QueryDefinition<TRow>
    {
        public override string Name => query.Name;

        public override string Text => query.Text;

        public override IReadOnlyList<QueryColumn> Columns => query.Columns;

        public override QueryState CreateState(QueryContext context) => new GeneratedKernelState(query.CreateState(context), kernel);

        public override TRow ReadRow(scoped RowReader row) => query.ReadRow(row);
    }
}
