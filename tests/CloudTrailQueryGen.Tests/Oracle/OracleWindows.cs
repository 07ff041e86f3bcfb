using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Which ranges of time a query looks at, given the one of its run (spec §3.6, §3.16, §3.27).</summary>
internal static class OracleWindows
{
    /// <summary>The range of the run or, for <c>offset</c>, an earlier one; for <c>diff</c> and <c>logcompare</c> both.</summary>
    public static List<OracleRun> Of(QuerySyntax query, OracleRun run)
    {
        foreach (CommandSyntax command in query.Commands)
        {
            switch (command)
            {
                case StatsCommandSyntax { Offset.Value: Period offset }:
                    return [Earlier(run, OracleTime.Cap(offset))];
                case LogcompareCommandSyntax { Period.Value: Period shift }:
                    return [run, AsLong(run, OracleTime.Move(run.From!.Value, OracleTime.Cap(shift), -1))];
                case DiffCommandSyntax diff:
                    return [run, AsLong(run, StartOf(diff, run))];
            }
        }

        return [run];
    }

    private static long StartOf(DiffCommandSyntax diff, OracleRun run) => diff.Modifier?.Text.ToLowerInvariant() switch
    {
        "previousday" => OracleTime.Move(run.From!.Value, new Period(1, PeriodUnit.Day), -1),
        "previousweek" => OracleTime.Move(run.From!.Value, new Period(7, PeriodUnit.Day), -1),
        "previousmonth" => OracleTime.Move(run.From!.Value, new Period(1, PeriodUnit.Month), -1),
        _ => run.From!.Value - (run.To!.Value - run.From.Value),
    };

    private static OracleRun AsLong(OracleRun run, long start) => run with { From = start, To = start + (run.To - run.From) };

    private static OracleRun Earlier(OracleRun run, Period period) => run with
    {
        From = run.From is long from ? OracleTime.Move(from, period, -1) : null,
        To = run.To is long to ? OracleTime.Move(to, period, -1) : null,
    };
}
