using System;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>
/// The other side of a comparison with a field. CloudTrail writes some truths as booleans, which CloudWatch makes 1 and 0, and others as
/// the text true or false (spec §5.6).
/// </content>
internal sealed partial class Binder
{
    /// <summary>A word that stands where the text of a field's value is likely meant.</summary>
    private ExpressionSyntax? likelyText;

    /// <summary>Binds what a value is compared with.</summary>
    private BoundExpression BindBeside(ExpressionSyntax expression, BoundExpression other)
    {
        if (IsTruthWord(expression) && ShapeOf(other) is FieldShape.Text or FieldShape.TruthText)
        {
            return new BoundLiteral(IsTruth(((NameExpressionSyntax)expression).Token), QueryType.Boolean, expression.Span);
        }

        likelyText = expression is NameExpressionSyntax { Path.IsQuoted: false } name && (name.Path.Segments.Length == 1 || IsHost(name.Path.FlatName, other)) ? name : null;
        BoundExpression bound = BindExpression(expression);
        likelyText = null;
        return bound;
    }

    /// <summary>A host of AWS, as event sources and <c>invokedBy</c> are; beside an event source no name with dots is anything else.</summary>
    private static bool IsHost(string name, BoundExpression other) =>
        name.EndsWith(".amazonaws.com", StringComparison.Ordinal) || other is BoundField { FlatName: "eventSource" };

    /// <summary>true or false, unquoted, and no name of the query's own.</summary>
    private bool IsTruthWord(ExpressionSyntax expression) =>
        expression is NameExpressionSyntax { Path.IsQuoted: false, Token.IsMissing: false } name
        && IsTruth(name.Token, out _)
        && scope.FindName(name.Path.FlatName) is null;

    private static bool IsTruth(SyntaxToken word) => IsTruth(word, out bool truth) && truth;

    /// <summary>Warns of a literal that a field of this kind never equals.</summary>
    private void WarnOfTruth(BoundExpression field, BoundExpression literal)
    {
        if (literal is not BoundLiteral { Value: { } value })
        {
            return;
        }

        switch (ShapeOf(field))
        {
            case FieldShape.Boolean when value is string text && !Text.NumericText.IsNumber(text):
                string? number = text.ToLowerInvariant() switch
                {
                    "true" => "1",
                    "false" => "0",
                    _ => null,
                };
                ReportWithFix(DiagnosticCatalogue.BooleanIsComparedWithText, literal.Span, number, FieldAt(field), text, number is null ? "'1' or '0'" : $"'{number}'");
                break;
            case FieldShape.Text or FieldShape.TruthText when value is bool truth:
                ReportTruthIsText(field, literal, truth, truth ? "the word 'true'" : "the word 'false'");
                break;
            case FieldShape.Text or FieldShape.TruthText when value is 0L or 1L && TruthTexts(field).Length != 0:
                ReportTruthIsText(field, literal, value is 1L, $"the number '{value}'");
                break;
        }
    }

    private void ReportTruthIsText(BoundExpression field, BoundExpression literal, bool truth, string written)
    {
        string[] texts = TruthTexts(field);
        string text = texts.Length != 0 ? $"\"{texts[truth ? 0 : 1]}\"" : truth ? "\"true\"" : "\"false\"";
        ReportWithFix(DiagnosticCatalogue.TruthIsText, literal.Span, text, FieldAt(field), written, text);
    }

    private string[] TruthTexts(BoundExpression field) => Origin(field) is BoundField { FlatName: var name } ? KnownValues.OfTruth(name, environment.Schema) : [];

    private string FieldAt(BoundExpression field) => Origin(field) is BoundField { FlatName: var name } ? name : TextAt(field);
}
