namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>Anything that has a value: the grammar has one expression level for booleans and values alike.</summary>
internal abstract class ExpressionSyntax : SyntaxNode;
