using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Commands that compute with all rows in their order (spec §3.23).</summary>
internal static class OracleOrderedRows
{
    private static readonly string[] s_systemFields = ["@timestamp", "@message", "@ptr"];

    public static void Accum(AccumCommandSyntax command, OraclePipeline pipeline)
    {
        string name = AliasOf(command.Alias) ?? "accum_" + command.Field.Path.FlatName;
        var numbers = new List<OracleValue>();
        foreach (OracleRow row in pipeline.Rows)
        {
            OracleValue number = OracleNumbers.Of(OracleExpressions.Evaluate(command.Field, new RowScope(row)));
            if (!number.IsMissing)
            {
                numbers.Add(number);
            }

            row.Set(name, number.IsMissing ? OracleValue.Missing : OracleAggregates.Sum(numbers));
        }

        pipeline.Define(name, addsToListed: true);
        pipeline.KeepOrder();
    }

    public static void Autoregress(AutoregressCommandSyntax command, OraclePipeline pipeline)
    {
        string prefix = AliasOf(command.Alias) ?? command.Field.Path.FlatName;
        int first = command.Option is null ? 1 : int.Parse(command.Option.Value.Text, CultureInfo.InvariantCulture);
        int last = command.Option?.Last is { } end ? int.Parse(end.Text, CultureInfo.InvariantCulture) : first;
        List<OracleValue> values = [.. pipeline.Rows.Select(row => OracleExpressions.Evaluate(command.Field, new RowScope(row)))];
        for (int distance = first; distance <= last; distance++)
        {
            string name = $"{prefix}_p{distance}";
            for (int i = 0; i < values.Count; i++)
            {
                pipeline.Rows[i].Set(name, i < distance ? OracleValue.Missing : values[i - distance]);
            }

            pipeline.Define(name, addsToListed: true);
        }

        pipeline.KeepOrder();
    }

    public static void FillDown(FillDownCommandSyntax command, OraclePipeline pipeline)
    {
        List<string> columns = [.. pipeline.AllColumns.Except(s_systemFields)];
        IEnumerable<string> filled = command.Fields.IsEmpty ? columns : command.Fields.SelectMany(glob => NamesOf(glob, columns, pipeline)).Distinct();
        foreach (string name in filled)
        {
            OracleValue last = OracleValue.Missing;
            foreach (OracleRow row in pipeline.Rows)
            {
                OracleValue value = row.Field(name);
                last = value.IsMissing ? last : value;
                row.Redefine(name, last);
            }
        }

        pipeline.KeepOrder();
    }

    /// <summary>A session ends where the same identity is not seen for longer than the given time.</summary>
    public static void Sessionize(SessionizeCommandSyntax command, OraclePipeline pipeline)
    {
        string name = AliasOf(command.Alias) ?? "session_id";
        long longestPause = command.Maxspan is null ? 30 * 60_000 : Milliseconds((Period)command.Maxspan.Value!);
        var sessions = new Dictionary<string, (long Time, int Session)>();
        foreach (OracleRow row in pipeline.Rows.OrderBy(row => row.Field("@timestamp").Whole))
        {
            List<string?> identity = [.. command.Fields.Select(field => OracleText.Of(OracleExpressions.Evaluate(field, new RowScope(row))))];
            OracleValue time = row.Field("@timestamp");
            row.Set(name, OracleValue.Missing);
            if (time.Kind != OracleKind.Timestamp || identity.Contains(null))
            {
                continue;
            }

            string key = OracleGroups.KeyOf(identity);
            bool isKnown = sessions.TryGetValue(key, out (long Time, int Session) last);
            int session = !isKnown ? 1 : (Int128)time.Whole - last.Time > longestPause ? last.Session + 1 : last.Session;
            sessions[key] = (time.Whole, session);
            row.Set(name, OracleValue.FromText(session.ToString(CultureInfo.InvariantCulture)));
        }

        pipeline.Define(name, addsToListed: true);
        pipeline.KeepOrder();
    }

    private static long Milliseconds(Period period) => period.Count * period.Unit switch
    {
        PeriodUnit.Month => 30 * 86_400_000L,
        PeriodUnit.Quarter => 90 * 86_400_000L,
        PeriodUnit.Year => 365 * 86_400_000L,
        _ => OracleTime.FixedLength(new Period(1, period.Unit)),
    };

    private static string? AliasOf(SyntaxToken? alias) => alias is null ? null : ((FieldPath)alias.Value!).FlatName;

    private static IEnumerable<string> NamesOf(NameGlobSyntax glob, List<string> columns, OraclePipeline pipeline)
    {
        if (glob.Parts.Length == 1 && glob.Parts[0].Kind == SyntaxKind.NameToken)
        {
            string name = ((FieldPath)glob.Parts[0].Value!).FlatName;
            return [pipeline.Rows.Count == 0 ? name : pipeline.Rows[0].NameOf(name)];
        }

        IEnumerable<string> parts = glob.Parts.Select(part => part.Value is FieldPath path ? Regex.Escape(path.FlatName) : ".*");
        return columns.Where(column => Regex.IsMatch(column, $"^{string.Concat(parts)}$", RegexOptions.Singleline));
    }
}
