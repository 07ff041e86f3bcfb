namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>One step of the pipeline. <see cref="Keyword"/> is its first token.</summary>
internal abstract class CommandSyntax(SyntaxToken keyword) : SyntaxNode
{
    public SyntaxToken Keyword { get; } = keyword;
}
