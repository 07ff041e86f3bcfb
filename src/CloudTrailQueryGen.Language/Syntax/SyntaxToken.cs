using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>
/// The smallest unit of a query, with the trivia (white space, comments, skipped text) in front of it. Every character of the
/// source belongs to exactly one token's <see cref="LeadingTrivia"/> or <see cref="Text"/>.
/// </summary>
internal sealed class SyntaxToken(SyntaxKind kind, int position, string leadingTrivia, string text, object? value = null)
{
    public SyntaxKind Kind { get; } = kind;

    /// <summary>White space, comments and text that the parser skipped, in front of the token.</summary>
    public string LeadingTrivia { get; } = leadingTrivia;

    /// <summary>The token as written; empty when <see cref="IsMissing"/> and at the end of the text.</summary>
    public string Text { get; } = text;

    /// <summary>
    /// What the text means: <see cref="string"/> for string literals (decoded) and regex literals (the pattern between the slashes, <c>\/</c>
    /// unescaped), <see cref="double"/> or <see cref="long"/> for numbers, <see cref="Period"/> for periods, the parameter's
    /// name for <c>{{name}}</c>, <see cref="FieldPath"/> for names.
    /// </summary>
    public object? Value { get; } = value;

    public TextSpan Span { get; } = new(position + leadingTrivia.Length, text.Length);

    public TextSpan FullSpan { get; } = new(position, leadingTrivia.Length + text.Length);

    /// <summary>The parser expected this token and did not find it; it has no text.</summary>
    public bool IsMissing { get; init; }

    public override string ToString() => Text;
}
