using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary><c>stats count(*), sum(n) as total by eventName</c>, written as the generator would write it.</summary>
internal sealed class CountsQuery : QueryDefinition<CountsRow>
{
    private const int EventTime = 0;
    private const int EventName = 1;
    private const int Number = 2;

    /// <summary>The prepared query.</summary>
    public static CloudTrailQuery<CountsRow> All { get; } = new(new CountsQuery());

    public override string Name => "Counts";

    public override string Text => "stats count(*), sum(n) as total by eventName";

    public override IReadOnlyList<QueryColumn> Columns { get; } =
    [
        new("eventName", QueryColumnType.Text),
        new("count(*)", QueryColumnType.Integer),
        new("total", QueryColumnType.Number),
    ];

    public override QueryState CreateState(QueryContext context) => new State(context);

    public override CountsRow ReadRow(scoped RowReader row) => new(row.Text(0), row.Integer(1), row.Number(2));

    private sealed class State(QueryContext context) : QueryState(context)
    {
        private readonly GroupTable groups = new(1);
        private readonly CountAccumulator count = new();
        private readonly SumAccumulator total = new();

        public void Add(ref EventFields fields)
        {
            groups.BeginKey();
            groups.AddKey(fields.Field(EventName));
            int group = groups.EndKey(fields.Position);
            count.Add(group);
            total.Add(group, fields.Field(Number));
        }

        public override void Scan(EventScan scan)
        {
            Evaluator evaluator = new(this);
            EventLoop.Run(scan, ref evaluator);
        }

        public override void Merge(QueryState other)
        {
            State state = (State)other;
            int[] map = groups.Merge(state.groups);
            count.Merge(state.count, map);
            total.Merge(state.total, map);
        }

        public override RowSet Complete() => groups.ToRows([count, total], newestFirst: true);
    }

    private readonly struct Evaluator(State state) : IEventEvaluator
    {
        public static int FieldCount => 3;

        public static int TimestampSlot => EventTime;

        public static int Find(int node, ReadOnlySpan<byte> key) =>
            key.SequenceEqual("eventTime"u8) ? FieldMatch.Slot(EventTime)
            : key.SequenceEqual("eventName"u8) ? FieldMatch.Slot(EventName)
            : key.SequenceEqual("n"u8) ? FieldMatch.Slot(Number)
            : 0;

        public static int FindElement(int node, int index) => 0;

        public bool Rejects(int slot, ref EventFields fields) => false;

        public bool Evaluate(ref EventFields fields)
        {
            state.Add(ref fields);
            return true;
        }
    }
}
