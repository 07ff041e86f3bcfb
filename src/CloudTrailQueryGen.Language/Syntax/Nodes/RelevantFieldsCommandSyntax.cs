using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>relevantfields [field, …] where condition</c>.</summary>
internal sealed class RelevantFieldsCommandSyntax(SyntaxToken keyword, SeparatedList<NameExpressionSyntax> fields, SyntaxToken whereKeyword, ExpressionSyntax condition) : CommandSyntax(keyword)
{
    public SeparatedList<NameExpressionSyntax> Fields { get; } = fields;

    public SyntaxToken WhereKeyword { get; } = whereKeyword;

    public ExpressionSyntax Condition { get; } = condition;

    public override SyntaxKind Kind => SyntaxKind.RelevantFieldsCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object item in Fields.NodesAndSeparators)
        {
            yield return item;
        }

        yield return WhereKeyword;
        yield return Condition;
    }
}
