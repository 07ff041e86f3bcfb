using System.Collections.Generic;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Suppression;

/// <summary>A comment <c># ctq-disable CTQ5001, CTQ4082</c>.</summary>
/// <param name="Span">From the <c>#</c> to the end of the line.</param>
/// <param name="Words">What stands behind <c>ctq-disable</c>, separated by commas or white space.</param>
/// <param name="Line">The line whose findings it silences, from 0; null for all of the query.</param>
internal sealed record SuppressionComment(TextSpan Span, IReadOnlyList<(string Text, TextSpan Span)> Words, int? Line);
