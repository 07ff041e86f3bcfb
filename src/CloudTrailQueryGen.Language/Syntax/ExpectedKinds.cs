using System;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>What the parser would take at a place, besides certain words.</summary>
[Flags]
internal enum ExpectedKinds
{
    None = 0,
    Command = 1,

    /// <summary><c>$Saved(…)</c>.</summary>
    Saved = 1 << 1,

    /// <summary>An expression.</summary>
    Value = 1 << 2,

    /// <summary>The name of a field or column, alone.</summary>
    Field = 1 << 3,

    /// <summary>A name that the query makes up.</summary>
    Alias = 1 << 4,

    /// <summary>The name of a lookup table.</summary>
    Table = 1 << 5,

    /// <summary>A column of the command's lookup table.</summary>
    TableColumn = 1 << 6,

    /// <summary>A side of a join, a dot and a column.</summary>
    JoinKey = 1 << 7,

    /// <summary>A name behind a dot that stands behind an operand.</summary>
    Member = 1 << 8,

    /// <summary>The index of an element.</summary>
    Index = 1 << 9,

    /// <summary>A list behind <c>in</c>.</summary>
    Members = 1 << 10,

    Period = 1 << 11,
    WholeNumber = 1 << 12,

    /// <summary>The name of a saved query, in quotes.</summary>
    SavedName = 1 << 13,

    /// <summary>Something that no list can hold: punctuation, a pattern.</summary>
    Other = 1 << 14,
}
