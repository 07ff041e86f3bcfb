namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>One step of the pipeline. <see cref="Keyword"/> is its first token.</summary>
internal abstract class CommandSyntax(SyntaxToken keyword) : SyntaxNode
{
    public SyntaxToken Keyword { get; } = keyword;

    /// <summary>
    /// It only keeps events: <c>filter</c>, and <c>filterIndex</c>, which is the same here (spec §3.5). A saved query does what its commands do, which
    /// are asked themselves.
    /// </summary>
    public bool IsFilter => Kind is SyntaxKind.FilterCommand or SyntaxKind.FilterIndexCommand or SyntaxKind.SavedCommand;
}
