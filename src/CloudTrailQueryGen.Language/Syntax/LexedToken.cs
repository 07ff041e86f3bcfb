using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>A token with what the lexer found wrong about it and its trivia; reported only when the parser takes the token, because it may ask for another reading of the same text.</summary>
internal readonly record struct LexedToken(SyntaxToken Token, ImmutableArray<QueryDiagnostic> Diagnostics);
