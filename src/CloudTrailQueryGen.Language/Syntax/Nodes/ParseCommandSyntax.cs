using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>parse</c> in its four modes: glob, regular expression, <c>logfmt</c>, <c>csv</c>.</summary>
internal sealed class ParseCommandSyntax(SyntaxToken keyword, ExpressionSyntax? input, SyntaxToken pattern, SyntaxToken? asKeyword, SeparatedList<NameExpressionSyntax>? aliases, SyntaxToken? multiKeyword) : CommandSyntax(keyword)
{
    /// <summary>What is parsed; absent means <c>@message</c>.</summary>
    public ExpressionSyntax? Input { get; } = input;

    /// <summary>A string (glob), a regex literal, or the word <c>logfmt</c> or <c>csv</c>.</summary>
    public SyntaxToken Pattern { get; } = pattern;

    public SyntaxToken? AsKeyword { get; } = asKeyword;

    /// <summary>The names of the extracted fields; present together with <see cref="AsKeyword"/>.</summary>
    public SeparatedList<NameExpressionSyntax>? Aliases { get; } = aliases;

    /// <summary><c>multi</c>: a row for each match of the regular expression.</summary>
    public SyntaxToken? MultiKeyword { get; } = multiKeyword;

    public override SyntaxKind Kind => SyntaxKind.ParseCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        if (Input is not null)
        {
            yield return Input;
        }

        yield return Pattern;
        if (AsKeyword is not null)
        {
            yield return AsKeyword;
            foreach (object item in Aliases!.NodesAndSeparators)
            {
                yield return item;
            }
        }

        if (MultiKeyword is not null)
        {
            yield return MultiKeyword;
        }
    }
}
