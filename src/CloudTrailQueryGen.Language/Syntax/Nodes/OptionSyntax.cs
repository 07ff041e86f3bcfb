using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>An option of a command, <c>name=value</c> or <c>name=first-last</c>.</summary>
internal sealed class OptionSyntax(SyntaxToken name, SyntaxToken equalsToken, SyntaxToken value, SyntaxToken? dash, SyntaxToken? last) : SyntaxNode
{
    public SyntaxToken Name { get; } = name;

    public SyntaxToken EqualsToken { get; } = equalsToken;

    /// <summary>A name, number or string token.</summary>
    public SyntaxToken Value { get; } = value;

    public SyntaxToken? Dash { get; } = dash;

    /// <summary>A number token, the end of a range.</summary>
    public SyntaxToken? Last { get; } = last;

    public override SyntaxKind Kind => SyntaxKind.Option;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Name;
        yield return EqualsToken;
        yield return Value;
        if (Dash is not null)
        {
            yield return Dash;
            yield return Last!;
        }
    }
}
