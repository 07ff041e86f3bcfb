using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>
/// <c>filter ispresent(eventName) | fields @timestamp, eventName, detail, n</c> with an optional limit, written as the generator
/// would write it.
/// </summary>
internal sealed class EventsQuery(long limit = -1, bool limitAny = false) : QueryDefinition<EventsRow>
{
    private const int EventTime = 0;
    private const int EventName = 1;
    private const int Detail = 2;
    private const int Number = 3;

    /// <summary>The prepared query.</summary>
    public static CloudTrailQuery<EventsRow> All { get; } = new(new EventsQuery());

    public override string Name => "Events";

    public override string Text => "filter ispresent(eventName) | fields @timestamp, eventName, detail, n";

    public override IReadOnlyList<QueryColumn> Columns { get; } =
    [
        new("@timestamp", QueryColumnType.Timestamp),
        new("eventName", QueryColumnType.Text),
        new("detail", QueryColumnType.Text),
        new("n", QueryColumnType.Number),
    ];

    public override QueryState CreateState(QueryContext context) => new State(context, limit, limitAny);

    public override EventsRow ReadRow(scoped RowReader row) => new(row.Timestamp(0), row.Text(1), row.Text(2), row.Number(3));

    private sealed class State(QueryContext context, long limit, bool limitAny) : QueryState(context)
    {
        private readonly RowCollector rows = new(4, [], limit, limitAny ? KeptRows.Any : KeptRows.First, [], fromEvents: true);

        public override bool IsSatisfied => rows.IsSatisfied;

        public override void Scan(EventScan scan)
        {
            Evaluator evaluator = new(rows);
            EventLoop.Run(scan, ref evaluator);
        }

        public override void Merge(QueryState other) => rows.Merge(((State)other).rows);

        public override RowSet Complete() => rows.ToRows();
    }

    private readonly struct Evaluator(RowCollector rows) : IEventEvaluator
    {
        public static int FieldCount => 4;

        public static int TimestampSlot => EventTime;

        public static int Find(int node, ReadOnlySpan<byte> key) =>
            key.SequenceEqual("eventTime"u8) ? FieldMatch.Slot(EventTime)
            : key.SequenceEqual("eventName"u8) ? FieldMatch.Slot(EventName)
            : key.SequenceEqual("detail"u8) ? FieldMatch.Slot(Detail)
            : key.SequenceEqual("n"u8) ? FieldMatch.Slot(Number)
            : 0;

        public static int FindElement(int node, int index) => 0;

        public bool Rejects(int slot, ref EventFields fields) => false;

        public bool Evaluate(ref EventFields fields)
        {
            if (!fields.IsPresent(EventName))
            {
                return false;
            }

            if (rows.BeginRow(fields.Position))
            {
                rows.AddColumn(fields.Timestamp);
                rows.AddColumn(fields.Field(EventName));
                rows.AddColumn(fields.Field(Detail));
                rows.AddColumn(fields.Field(Number));
                rows.EndRow();
            }

            return true;
        }
    }
}
