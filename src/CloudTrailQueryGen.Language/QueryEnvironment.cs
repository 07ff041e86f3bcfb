using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language;

/// <summary>What surrounds a query: everything besides its own text that decides what it means.</summary>
/// <param name="Parameters">What the host offers.</param>
internal sealed record QueryEnvironment(ImmutableArray<HostParameter> Parameters)
{
    /// <summary>The lookup tables that are known while building.</summary>
    public ImmutableArray<LookupTableHeader> Tables { get; init; } = [];

    /// <summary>The queries that <c>$Saved(name = "…")</c> can name.</summary>
    public ImmutableArray<SavedQuery> SavedQueries { get; init; } = [];

    /// <summary>Whether the plan of the query is explained, by a finding of the rule that is on demand.</summary>
    public bool ExplainsPlan { get; init; }

    /// <summary>What is known of the events.</summary>
    public CloudTrailSchema Schema { get; init; } = CloudTrailSchema.BuiltIn;
}

/// <summary>A parameter that the host offers to a query.</summary>
/// <param name="Name">As in <c>{{Name}}</c>, case-sensitive.</param>
/// <param name="Type">Text, Integer, Number, Boolean or Timestamp.</param>
internal readonly record struct HostParameter(string Name, QueryType Type);

/// <summary>What a query must know of a lookup table.</summary>
/// <param name="Name">As <c>lookup</c> names it.</param>
/// <param name="Columns">The names of its columns, in order.</param>
internal sealed record LookupTableHeader(string Name, ImmutableArray<string> Columns)
{
    /// <summary>Why no query can use the table, as a part of a sentence; null when all is well.</summary>
    public string? Fault { get; init; }

    /// <summary>The columns in which every value is a network, so that <c>cidrlookup</c> can use them.</summary>
    public ImmutableArray<string> ColumnsOfNetworks { get; init; } = [];

    /// <summary>Why its rows are not compiled into the program but must be given to each run, as a part of a sentence; null when they are.</summary>
    public string? RunTimeReason { get; init; }
}

/// <summary>A query of the project that others can build on.</summary>
/// <param name="Name">As <c>$Saved</c> names it.</param>
/// <param name="Text">The query.</param>
internal sealed record SavedQuery(string Name, string Text);
