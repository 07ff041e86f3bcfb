namespace CloudTrailQueryGen.Generator.Model;

/// <summary>
/// Everything that the generated source of one query is made from: declaration and lowered plan, compared by value. This is the
/// caching boundary: when two models are equal, nothing is emitted again.
/// </summary>
/// <param name="Declaration">Where the query stands.</param>
/// <param name="Failure">Why the query cannot run (the first error, with its id); its method then throws. Null for a good query.</param>
/// <param name="Compiled">The lowered query; null when there is a <paramref name="Failure"/>.</param>
internal sealed record QueryModel(QueryDeclaration Declaration, string? Failure, CompiledQueryModel? Compiled);

/// <summary>A query that compiles.</summary>
/// <param name="Names">What its parts are called.</param>
/// <param name="Plan">The plan in English, one line each, for the documentation.</param>
/// <param name="Fields">Flattened names of the fields by slot.</param>
/// <param name="TimestampSlot">The slot of <c>eventTime</c>, or -1.</param>
/// <param name="Nodes">Which members are needed, by node; node 0 is the record.</param>
/// <param name="EarlyTests">What to test as soon as a slot is read.</param>
/// <param name="Patterns">The query's regular expressions.</param>
/// <param name="RunValues">The members of QueryContext that the query uses.</param>
/// <param name="Prepared">What constants of the query are made into.</param>
/// <param name="Lookups">What the query looks up in tables.</param>
/// <param name="Parameters">The method's parameters that the query itself uses, in the method's order.</param>
/// <param name="Window">How the time range of the run is used; null when it is used as it is.</param>
/// <param name="Stages">What runs, in order; the first sees events.</param>
/// <param name="Columns">The result's columns; empty for a predicate.</param>
internal sealed record CompiledQueryModel(
    QueryNames Names,
    EquatableArray<string> Plan,
    EquatableArray<string> Fields,
    int TimestampSlot,
    EquatableArray<FieldNodeModel> Nodes,
    EquatableArray<EarlyTestModel> EarlyTests,
    EquatableArray<PatternModel> Patterns,
    EquatableArray<string> RunValues,
    EquatableArray<PreparedModel> Prepared,
    EquatableArray<LookupModel> Lookups,
    EquatableArray<HostMethodParameter> Parameters,
    WindowModel? Window,
    EquatableArray<StageModel> Stages,
    EquatableArray<ColumnModel> Columns)
{
    /// <summary>What an event must hold to be read; null when each is read.</summary>
    public ProbeModel? Probe { get; init; }

    /// <summary>The names behind <c>SOURCE</c>.</summary>
    public EquatableArray<string> Sources { get; init; } = EquatableArray<string>.Empty;

    /// <summary>What runs before.</summary>
    public EquatableArray<SubqueryModel> Subqueries { get; init; } = EquatableArray<SubqueryModel>.Empty;

    /// <summary>The method's parameters that the query or one of its subqueries uses, in the method's order.</summary>
    public EquatableArray<HostMethodParameter> AllParameters { get; init; } = Parameters;
}

/// <summary>A <c>lookup</c> or <c>cidrlookup</c>.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="EmbeddedAs">The generated class that holds the table; null when it comes at run time.</param>
/// <param name="IsByNetwork">It is a <c>cidrlookup</c>.</param>
/// <param name="Columns">The columns that are compared; empty for the one that the table itself offers for networks.</param>
/// <param name="Outputs">The columns that are taken.</param>
/// <param name="Text">The command as written.</param>
internal sealed record LookupModel(
    string Table, string? EmbeddedAs, bool IsByNetwork, EquatableArray<string> Columns, EquatableArray<string> Outputs, string Text);

/// <summary>A condition that decides early: once the slot is read, a false condition rejects the event.</summary>
internal sealed record EarlyTestModel(int Slot, ConditionModel Condition);

/// <summary>An object that is made of a constant once.</summary>
/// <param name="Type">Its type in the run time.</param>
/// <param name="Field">The C# field that holds it.</param>
/// <param name="Text">The constant.</param>
internal sealed record PreparedModel(string Type, string Field, string Text);

/// <summary>Pieces of JSON of which an event must hold one.</summary>
/// <param name="Literals">One to four; empty for a parameter.</param>
/// <param name="Parameter">The text parameter that is looked for instead.</param>
/// <param name="Factory">What makes the probe; null for its constructor.</param>
internal sealed record ProbeModel(EquatableArray<string> Literals, string? Parameter, string? Factory = null);
