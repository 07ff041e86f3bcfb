using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>A group of a regular expression whose text is kept: <c>(…)</c>, <c>(?&lt;name&gt;…)</c> or <c>(?P&lt;name&gt;…)</c>.</summary>
/// <param name="Number">Counted from 1 in the order of the opening parentheses, named and unnamed ones together.</param>
/// <param name="Name">Null for a positional group. Letters, digits and <c>_</c> of ASCII, unique in the expression.</param>
/// <param name="Span">The name where it stands; the opening parenthesis of a positional group.</param>
internal sealed record RegexGroup(int Number, string? Name, TextSpan Span);
