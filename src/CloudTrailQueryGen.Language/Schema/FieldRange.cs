using System;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>Which events have a field. What is null is not known to make a difference.</summary>
/// <param name="Since">The first version of the record format that has it.</param>
/// <param name="Categories">Values of <c>eventCategory</c>.</param>
/// <param name="EventTypes">Values of <c>eventType</c>.</param>
/// <param name="IdentityTypes">Values of <c>userIdentity.type</c>.</param>
internal sealed record FieldRange(string? Since, string[]? Categories, string[]? EventTypes, string[]? IdentityTypes)
{
    /// <summary>The evidence of what nobody has seen or documented.</summary>
    private const string Hearsay = "K";

    /// <summary>Reads the cells of the table of fields: a version, what the field applies to, and how that is known.</summary>
    public static FieldRange? Read(string since, string appliesTo, string evidence)
    {
        // What stands in parentheses explains: insight (trails).
        int note = appliesTo.IndexOf(" (", StringComparison.Ordinal);
        string[] kinds = (note < 0 ? appliesTo : appliesTo.Substring(0, note)).Split(',');
        string[]? categories = AreAll(KnownValues.CategoryWords, kinds) ? Array.ConvertAll(kinds, KnownValues.CategoryOfWord) : null;
        string[]? eventTypes = AreAll(KnownValues.OfKind("eventType"), kinds) ? kinds : null;
        string[]? identityTypes = AreAll(KnownValues.OfKind("userIdentity.type"), kinds) ? kinds : null;
        string? first = since is "-" or "1.0" ? null : since;
        return evidence == Hearsay || (first ?? (object?)categories ?? eventTypes ?? identityTypes) is null
            ? null
            : new FieldRange(first, categories, eventTypes, identityTypes);
    }

    private static bool AreAll(string[] known, string[] words) => Array.TrueForAll(words, word => Array.IndexOf(known, word) >= 0);
}
