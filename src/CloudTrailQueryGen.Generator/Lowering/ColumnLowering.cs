using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Decides the member of the row type for each column.</summary>
internal static class ColumnLowering
{
    public static EquatableArray<ColumnModel> Lower(QueryPlan plan, RowDeclaration row)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnModel>(plan.Columns.Length);
        for (int i = 0; i < plan.Columns.Length; i++)
        {
            OutputColumn column = plan.Columns[i];
            string type = ColumnType(column.Type);
            string name = PropertyName.For(column.Name);
            bool isAlwaysPresent = IsAlwaysPresent(plan, plan.Stages.Length - 1, ((CollectSink)plan.Stages[plan.Stages.Length - 1].Sink).Columns[i]);
            RowMember? member = row.Kind == RowKind.UserDefined ? Find(row, name) : null;
            columns.Add(new ColumnModel(column.Name, type, member?.Name ?? name, member?.TypeName ?? MemberType(type, isAlwaysPresent)));
        }

        return columns.MoveToImmutable();
    }

    /// <summary>The columns of a query that nobody sees the rows of.</summary>
    public static EquatableArray<ColumnModel> Lower(QueryPlan plan) =>
        ImmutableArray.CreateRange(plan.Columns, column => new ColumnModel(column.Name, ColumnType(column.Type), string.Empty, string.Empty));

    /// <summary>A count exists for every group.</summary>
    private static bool IsAlwaysPresent(QueryPlan plan, int stage, BoundExpression expression)
    {
        if (expression is not BoundColumn column || stage == 0)
        {
            return false;
        }

        QueryStage before = plan.Stages[stage - 1];
        return before.Sink switch
        {
            CollectSink collect when before.Transform is { } transform && (transform.Command.AddsRows || column.Index >= collect.Columns.Length) => false,
            GroupSink group => column.Index >= group.Keys.Length
                && group.Aggregates[column.Index - group.Keys.Length].Function.Name is "count" or "count_distinct",
            CollectSink collect => IsAlwaysPresent(plan, stage - 1, collect.Columns[column.Index]),
            _ => false,
        };
    }

    private static string ColumnType(QueryType type) => type switch
    {
        QueryType.Integer => "Integer",
        QueryType.Number => "Number",
        QueryType.Boolean => "Boolean",
        QueryType.Timestamp => "Timestamp",
        _ => "Text",
    };

    private static string MemberType(string columnType, bool isAlwaysPresent) => columnType switch
    {
        "Integer" => isAlwaysPresent ? "long" : "long?",
        "Number" => "double?",
        "Boolean" => "bool?",
        "Timestamp" => "global::System.DateTimeOffset?",
        _ => "string?",
    };

    private static RowMember? Find(RowDeclaration row, string name)
    {
        foreach (RowMember member in row.Members)
        {
            if (string.Equals(member.Name, name, System.StringComparison.OrdinalIgnoreCase))
            {
                return member;
            }
        }

        return null;
    }
}
