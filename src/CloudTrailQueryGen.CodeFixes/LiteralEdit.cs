using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Literals;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>A change of some characters of one string literal.</summary>
/// <param name="Change">The characters, and the source to write instead of them.</param>
/// <param name="Title">What the change is called.</param>
internal sealed record LiteralEdit(TextChange Change, string Title)
{
    /// <summary>
    /// Null when the diagnostic does not lie inside of one string literal, says nothing new, or cannot be written in that literal: the new literal
    /// is read back, and must have exactly the value that the replacement is meant to give it.
    /// </summary>
    public static LiteralEdit? Create(SyntaxNode root, Diagnostic diagnostic)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        if (!diagnostic.Properties.TryGetValue(FixProperties.Replacement, out string? replacement)
            || replacement is null
            || !root.FullSpan.Contains(span)
            || span.Start == root.FullSpan.End)
        {
            return null;
        }

        SyntaxToken token = root.FindToken(span.Start);
        if (!IsString(token)
            || token.ContainsDiagnostics
            || span.Start <= token.SpanStart
            || span.End >= token.Span.End
            || FindValue(token, span) is not { } part
            || LiteralText.Encode(LiteralForm.Of(token.Text), replacement) is not { } encoded)
        {
            return null;
        }

        string value = token.ValueText;
        string written = value.Substring(part.Start, part.Length);
        string expected = value.Substring(0, part.Start) + replacement + value.Substring(part.End);
        int start = span.Start - token.SpanStart;
        string literal = token.Text.Substring(0, start) + encoded + token.Text.Substring(start + span.Length);
        return written != replacement && Reads(literal, token.Kind(), expected)
            ? new LiteralEdit(new TextChange(span, encoded), FixTitle.Of(written, replacement))
            : null;
    }

    private static bool IsString(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;

    /// <summary>The characters of the literal's value that stand at a span; null when the span cuts one in two or holds a delimiter.</summary>
    private static TextSpan? FindValue(SyntaxToken token, TextSpan span)
    {
        var characters = ImmutableArray.CreateBuilder<MappedCharacter>();
        LiteralDecoder.Append(token, token.SyntaxTree!, characters);
        int start = 0;
        while (start < characters.Count && characters[start].Span.Start < span.Start)
        {
            start++;
        }

        int end = start;
        while (end < characters.Count && characters[end].Span.Start < span.End)
        {
            end++;
        }

        bool isExact = start < end
            ? characters[start].Span.Start == span.Start && characters[end - 1].Span.End == span.End
            : (start < characters.Count && characters[start].Span.Start == span.Start) || (start > 0 && characters[start - 1].Span.End == span.End);
        return isExact && characters.Count == token.ValueText.Length ? TextSpan.FromBounds(start, end) : null;
    }

    private static bool Reads(string literal, SyntaxKind kind, string value)
    {
        SyntaxToken token = SyntaxFactory.ParseToken(literal);
        return token.IsKind(kind) && !token.ContainsDiagnostics && token.Span.Length == literal.Length && token.ValueText == value;
    }
}
