using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>$Saved(name = "x")</c>: the commands of another query of the project.</summary>
internal sealed class SavedCommandSyntax(SyntaxToken keyword, SyntaxToken openParen, SyntaxToken nameKeyword, SyntaxToken equalsToken, SyntaxToken name, SyntaxToken closeParen) : CommandSyntax(keyword)
{
    public SyntaxToken OpenParen { get; } = openParen;

    public SyntaxToken NameKeyword { get; } = nameKeyword;

    public SyntaxToken EqualsToken { get; } = equalsToken;

    /// <summary>A string.</summary>
    public SyntaxToken Name { get; } = name;

    public SyntaxToken CloseParen { get; } = closeParen;

    public override SyntaxKind Kind => SyntaxKind.SavedCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return OpenParen;
        yield return NameKeyword;
        yield return EqualsToken;
        yield return Name;
        yield return CloseParen;
    }
}
