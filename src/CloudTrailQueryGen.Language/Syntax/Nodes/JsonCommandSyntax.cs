using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>json field=name "path" as alias, …</c>.</summary>
internal sealed class JsonCommandSyntax(SyntaxToken keyword, SyntaxToken fieldKeyword, SyntaxToken equalsToken, NameExpressionSyntax field, SeparatedList<JsonExtractionSyntax> extractions) : CommandSyntax(keyword)
{
    public SyntaxToken FieldKeyword { get; } = fieldKeyword;

    public SyntaxToken EqualsToken { get; } = equalsToken;

    public NameExpressionSyntax Field { get; } = field;

    public SeparatedList<JsonExtractionSyntax> Extractions { get; } = extractions;

    public override SyntaxKind Kind => SyntaxKind.JsonCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return FieldKeyword;
        yield return EqualsToken;
        yield return Field;
        foreach (object item in Extractions.NodesAndSeparators)
        {
            yield return item;
        }
    }
}
