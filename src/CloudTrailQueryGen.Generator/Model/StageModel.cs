namespace CloudTrailQueryGen.Generator.Model;

/// <summary>A stage of the plan: steps for each event or row, then a sink; then, once, the transform of all rows.</summary>
internal sealed record StageModel(EquatableArray<StepModel> Steps, SinkModel Sink, TransformModel? Transform);

/// <summary>A step of a stage.</summary>
internal abstract record StepModel;

/// <summary>Declares a local.</summary>
/// <param name="Local">A C# name, unique in the stage.</param>
/// <param name="Alias">As in the query.</param>
/// <param name="Value">Its value.</param>
internal sealed record LetModel(string Local, string Alias, ValueModel Value) : StepModel;

/// <summary>Drops what does not fulfil the condition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Text">The command as written.</param>
internal sealed record FilterModel(ConditionModel Condition, string Text) : StepModel;

/// <summary>Loops over the rows that are made of the event or row.</summary>
/// <param name="Method">The method of Expansion that makes them.</param>
/// <param name="Inputs">What it looks at.</param>
/// <param name="Outputs">A local for each value of a row that is made.</param>
/// <param name="Text">The command as written.</param>
internal sealed record ExpandModel(string Method, EquatableArray<ArgumentModel> Inputs, EquatableArray<string> Outputs, string Text) : StepModel;

/// <summary>Where a stage ends.</summary>
internal abstract record SinkModel;

/// <summary>A predicate keeps nothing: its answer is whether the event got this far.</summary>
internal sealed record NoSinkModel : SinkModel;

/// <summary>Collects rows.</summary>
/// <param name="Columns">The values of a row.</param>
/// <param name="Order">The sort keys.</param>
/// <param name="Dedup">Indexes of the columns whose combinations are kept once.</param>
/// <param name="Limit">The most rows; null for all.</param>
/// <param name="Kept">Which rows the limit keeps: the member of KeptRows with this name.</param>
internal sealed record CollectModel(
    EquatableArray<ValueModel> Columns,
    EquatableArray<OrderKeyModel> Order,
    EquatableArray<int> Dedup,
    ValueModel? Limit,
    string Kept) : SinkModel;

/// <summary>A sort key.</summary>
internal sealed record OrderKeyModel(ValueModel Value, bool Descending);

/// <summary>Groups and aggregates.</summary>
/// <param name="Keys">The values that make a group.</param>
/// <param name="Aggregates">What is accumulated per group.</param>
/// <param name="NewestFirst">Nothing sorts the groups later, so they come newest first.</param>
internal sealed record GroupModel(EquatableArray<ValueModel> Keys, EquatableArray<AggregateModel> Aggregates, bool NewestFirst) : SinkModel;

/// <summary>An aggregate.</summary>
/// <param name="Field">The C# field that holds the accumulator.</param>
/// <param name="Accumulator">The accumulator's type name.</param>
/// <param name="Estimate">How it can be no longer exact; null when it always is.</param>
/// <param name="Constants">Numbers that it is made with, such as the percentage of pct.</param>
/// <param name="Arguments">What it accumulates; empty for <c>count(*)</c>.</param>
/// <param name="NeedsPosition">It also needs to know where the event is in time.</param>
/// <param name="Text">In the notation of queries, for comments.</param>
internal sealed record AggregateModel(
    string Field,
    string Accumulator,
    EstimateModel? Estimate,
    EquatableArray<ValueModel> Constants,
    EquatableArray<ValueModel> Arguments,
    bool NeedsPosition,
    string Text);

/// <summary>An aggregate that becomes an estimate when a group has very many different values.</summary>
/// <param name="Columns">Indexes of the result's columns that are computed from it.</param>
internal sealed record EstimateModel(EquatableArray<int> Columns);
