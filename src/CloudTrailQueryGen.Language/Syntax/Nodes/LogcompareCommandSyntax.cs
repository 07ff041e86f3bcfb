using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>logcompare timeshift period</c>.</summary>
internal sealed class LogcompareCommandSyntax(SyntaxToken keyword, SyntaxToken timeshiftKeyword, SyntaxToken period) : CommandSyntax(keyword)
{
    public SyntaxToken TimeshiftKeyword { get; } = timeshiftKeyword;

    /// <summary>A period token.</summary>
    public SyntaxToken Period { get; } = period;

    public override SyntaxKind Kind => SyntaxKind.LogcompareCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return TimeshiftKeyword;
        yield return Period;
    }
}
