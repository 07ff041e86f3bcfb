using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Generator.Literals;

/// <summary>A UTF-16 character of a constant and the source characters that it was written as.</summary>
/// <param name="Value">The character.</param>
/// <param name="Tree">The file.</param>
/// <param name="Span">One character, or an escape sequence; both halves of a surrogate pair may share one.</param>
internal readonly record struct MappedCharacter(char Value, SyntaxTree Tree, TextSpan Span);
