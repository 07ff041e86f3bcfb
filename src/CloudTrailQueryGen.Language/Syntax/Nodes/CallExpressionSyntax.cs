using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A function call; <c>count(*)</c> has <see cref="Asterisk"/> and no arguments.</summary>
internal sealed class CallExpressionSyntax(SyntaxToken name, SyntaxToken openParen, SyntaxToken? asterisk, SeparatedList<ExpressionSyntax> arguments, SyntaxToken closeParen) : ExpressionSyntax
{
    public SyntaxToken Name { get; } = name;

    public SyntaxToken OpenParen { get; } = openParen;

    public SyntaxToken? Asterisk { get; } = asterisk;

    public SeparatedList<ExpressionSyntax> Arguments { get; } = arguments;

    public SyntaxToken CloseParen { get; } = closeParen;

    public override SyntaxKind Kind => SyntaxKind.CallExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Name;
        yield return OpenParen;
        if (Asterisk is not null)
        {
            yield return Asterisk;
        }

        foreach (object argument in Arguments.NodesAndSeparators)
        {
            yield return argument;
        }

        yield return CloseParen;
    }
}
