using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>The <c>SOURCE …</c> clause: which log groups the service reads.</summary>
internal sealed class SourceClauseSyntax(SyntaxToken keyword, ImmutableArray<object> parts) : SyntaxNode
{
    public SyntaxToken Keyword { get; } = keyword;

    /// <summary>The tokens behind the keyword, in source order.</summary>
    public ImmutableArray<object> Parts { get; } = parts;

    public override SyntaxKind Kind => SyntaxKind.SourceClause;

    /// <summary>The log groups that stand there by their names, each once.</summary>
    public ImmutableArray<string> Names
    {
        get
        {
            var names = ImmutableArray.CreateBuilder<string>();
            foreach ((SyntaxToken first, SyntaxToken last) in Items())
            {
                string? name = first != last ? null : first.Value as string ?? (first.Value as FieldPath)?.FlatName;
                if (name is not null && !names.Contains(name))
                {
                    names.Add(name);
                }
            }

            return names.ToImmutable();
        }
    }

    /// <summary>Where <c>logGroups(…)</c> and the like stand.</summary>
    public IEnumerable<TextSpan> Functions => Spans(SyntaxKind.OpenParenToken);

    /// <summary>Where <c>start=…</c> and <c>end=…</c> stand.</summary>
    public IEnumerable<TextSpan> TimeOptions => Spans(SyntaxKind.EqualsToken);

    /// <summary>Each list of strings in <c>logGroups(…)</c> and the like, by the word in front of it: a key, or the function itself.</summary>
    public IEnumerable<(string Key, IReadOnlyList<SyntaxToken> Values)> Lists
    {
        get
        {
            string key = string.Empty;
            List<SyntaxToken>? values = null;
            foreach (object part in Parts)
            {
                var token = (SyntaxToken)part;
                switch (token.Kind)
                {
                    case SyntaxKind.StringToken when values is not null:
                        values.Add(token);
                        break;
                    case SyntaxKind.NameToken or SyntaxKind.StringToken:
                        key = token.Value as string ?? token.Text;
                        break;
                    case SyntaxKind.OpenBracketToken:
                        values = [];
                        break;
                    case SyntaxKind.OpenBraceToken:
                        // A list of objects is no list of strings.
                        values = null;
                        break;
                    case SyntaxKind.CloseBracketToken when values is not null:
                        yield return (key, values);
                        values = null;
                        break;
                }
            }
        }
    }

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object part in Parts)
        {
            yield return part;
        }
    }

    private IEnumerable<TextSpan> Spans(SyntaxKind second)
    {
        foreach ((SyntaxToken first, SyntaxToken last) in Items())
        {
            int at = Parts.IndexOf(first);
            if (first != last && ((SyntaxToken)Parts[at + 1]).Kind == second)
            {
                yield return TextSpan.FromBounds(first.Span.Start, last.Span.End);
            }
        }
    }

    /// <summary>The first and last token of each name, function and option.</summary>
    private IEnumerable<(SyntaxToken First, SyntaxToken Last)> Items()
    {
        int at = 0;
        while (at < Parts.Length)
        {
            int end = at;
            SyntaxKind second = at + 1 < Parts.Length ? ((SyntaxToken)Parts[at + 1]).Kind : SyntaxKind.None;
            if (second == SyntaxKind.OpenParenToken)
            {
                while (((SyntaxToken)Parts[end]).Kind != SyntaxKind.CloseParenToken)
                {
                    end++;
                }
            }
            else if (second == SyntaxKind.EqualsToken)
            {
                end += ((SyntaxToken)Parts[at + 2]).Kind is SyntaxKind.MinusToken or SyntaxKind.PlusToken ? 3 : 2;
            }

            yield return ((SyntaxToken)Parts[at], (SyntaxToken)Parts[end]);
            at = end + 1;
        }
    }
}
