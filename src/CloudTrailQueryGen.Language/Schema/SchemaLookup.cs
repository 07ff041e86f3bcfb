namespace CloudTrailQueryGen.Language.Schema;

/// <summary>How a path relates to the schema.</summary>
internal enum SchemaMatch
{
    /// <summary>The schema lists the field, or it lies below an object whose members depend on the API.</summary>
    Known,

    /// <summary>The first segment is not in the schema.</summary>
    UnknownField,

    /// <summary>A segment below an object with known members only is not one of them.</summary>
    UnknownMember,

    /// <summary>The path goes below a value that is neither object nor list.</summary>
    BelowPlainValue,

    /// <summary>The path names a member of a list without an index.</summary>
    IndexMissing,
}

/// <summary>What the schema says about a path.</summary>
/// <param name="Match">How far it is known.</param>
/// <param name="Shape">What the value is; null when the schema does not say.</param>
/// <param name="Parent">The known part in front of the segment that is wrong; empty when that is the first.</param>
/// <param name="Segment">The segment that is wrong; empty when none is.</param>
/// <param name="Suggestion">The whole path with that segment corrected; null when no name is near.</param>
internal sealed record SchemaLookup(SchemaMatch Match, FieldShape? Shape, string Parent, string Segment, string? Suggestion);
