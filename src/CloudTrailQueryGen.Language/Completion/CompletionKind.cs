namespace CloudTrailQueryGen.Language.Completion;

/// <summary>What a proposal is, for the sign that an editor puts in front of it.</summary>
internal enum CompletionKind
{
    Command,
    Keyword,
    Option,
    Field,
    SystemField,

    /// <summary>A name that the query has made: an alias or a column.</summary>
    Column,
    Function,
    Aggregate,
    Parameter,
    SavedQuery,
    Table,
    TableColumn,

    /// <summary>A side of a join.</summary>
    Side,
    Value,
    Period,
}
