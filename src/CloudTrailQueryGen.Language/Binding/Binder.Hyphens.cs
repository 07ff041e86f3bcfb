using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>A name with hyphens that was written without backticks is a subtraction (spec §1.4).</content>
internal sealed partial class Binder
{
    private bool isInHyphenatedName;

    /// <summary>
    /// The subtraction that looks like one name, with a warning: names and hyphens without any space, where not all the names are known.
    /// Its operands are bound without reports of their own.
    /// </summary>
    private BoundExpression? HyphenatedName(BinaryExpressionSyntax binary)
    {
        if (isInHyphenatedName)
        {
            return null;
        }

        NameExpressionSyntax? first = null;
        bool areAllKnown = true;
        ExpressionSyntax current = binary;
        while (current is BinaryExpressionSyntax { Operator: BinaryOperator.Subtract, Right: NameExpressionSyntax right } each)
        {
            if (right.Token.IsMissing || right.Path.IsQuoted || right.Token.LeadingTrivia.Length != 0 || each.OperatorToken.LeadingTrivia.Length != 0)
            {
                return null;
            }

            areAllKnown &= IsKnownName(right);
            current = each.Left;
            first = current as NameExpressionSyntax;
        }

        if (first is null || first.Token.IsMissing || first.Path.IsQuoted || (areAllKnown && IsKnownName(first)))
        {
            return null;
        }

        string whole = SourceText.Collapse(binary);
        int lastDot = first.Token.Text.LastIndexOf('.') + 1;
        string quoted = whole.Substring(0, lastDot) + "`" + whole.Substring(lastDot) + "`";
        string left = SourceText.Collapse(binary.Left);
        string subtrahend = SourceText.Collapse(binary.Right);
        ReportWithFix(DiagnosticCatalogue.HyphenIsMinus, binary.Span, quoted, whole, left, subtrahend, quoted);
        int reported = diagnostics.Count;
        isInHyphenatedName = true;
        BoundExpression bound = new BoundBinary(
            BinaryOperator.Subtract, BindExpression(binary.Left), BindExpression(binary.Right), QueryType.Number, binary.Span);
        isInHyphenatedName = false;
        diagnostics.Count = reported;

        return bound;
    }

    private bool IsKnownName(NameExpressionSyntax name)
    {
        string flatName = name.Path.FlatName;
        return scope.FindName(flatName) is not null
            || (!scope.IsAfterStats && (SystemFields.Find(flatName) is not null || environment.Schema.Find(flatName) is { Match: SchemaMatch.Known, Shape: not null }));
    }
}
