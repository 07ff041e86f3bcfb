using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Pieces of JSON of which every event that passes the filters holds at least one, unless it spells them by escapes.</summary>
/// <param name="AnyOf">One to four, of one kind.</param>
/// <param name="PerThousand">Of a thousand events so many are thought to hold one.</param>
/// <param name="IsAssumed">The share is not that of anything measured.</param>
/// <param name="Condition">The condition that cannot hold without.</param>
internal sealed record LiteralProbe(ImmutableArray<ProbeLiteral> AnyOf, int PerThousand, bool IsAssumed, BoundExpression Condition);

/// <summary>The beginning of a JSON string: a quote, printable ASCII without backslashes, and the quote behind when the string ends there; or a fragment of one.</summary>
/// <param name="Json">The bytes; empty for a parameter.</param>
/// <param name="Parameter">The parameter whose text, in quotes, is the literal; null for a constant.</param>
/// <param name="Kind">What the bytes are.</param>
internal sealed record ProbeLiteral(string Json, string? Parameter = null, ProbeLiteralKind Kind = ProbeLiteralKind.Beginning);

/// <summary>What the bytes of a <see cref="ProbeLiteral"/> are.</summary>
internal enum ProbeLiteralKind
{
    /// <summary>A quote and what is behind it.</summary>
    Beginning,

    /// <summary>Some of the printable ASCII characters of a string, without quotes.</summary>
    Fragment,

    /// <summary>The same, of which letters may be small or large.</summary>
    FragmentInAnyCase,
}
