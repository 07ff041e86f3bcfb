using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Pieces of JSON of which every event that passes the filters holds at least one, unless it spells them by escapes.</summary>
/// <param name="AnyOf">One to four.</param>
/// <param name="PerThousand">Of a thousand events so many are thought to hold one.</param>
/// <param name="IsAssumed">The share is not that of anything measured.</param>
/// <param name="Condition">The condition that cannot hold without.</param>
internal sealed record LiteralProbe(ImmutableArray<ProbeLiteral> AnyOf, int PerThousand, bool IsAssumed, BoundExpression Condition);

/// <summary>The beginning of a JSON string: a quote, printable ASCII without backslashes, and the quote behind when the string ends there.</summary>
/// <param name="Json">The bytes; empty for a parameter.</param>
/// <param name="Parameter">The parameter whose text, in quotes, is the literal; null for a constant.</param>
internal sealed record ProbeLiteral(string Json, string? Parameter = null);
