using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Members and elements (spec §1.4): of names, which are paths, and of values, which are looked into when the query runs (spec §4.6).</content>
internal sealed partial class Binder
{
    /// <summary>An index or member behind a name is one more segment of its path; behind anything else it is a member of the value.</summary>
    private BoundExpression BindAccess(ExpressionSyntax access)
    {
        if (PathOf(access) is { } path)
        {
            return BindPath(path, access.Span, isQuoted: true);
        }

        string member = string.Empty;
        bool isWhole = true;
        ExpressionSyntax inner = access;
        while (inner is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax)
        {
            string? segment = SegmentOf(inner);
            isWhole &= segment is not null;
            member = member.Length == 0 ? segment ?? string.Empty : segment + "." + member;
            inner = inner is MemberAccessExpressionSyntax outer ? outer.Expression : ((ElementAccessExpressionSyntax)inner).Expression;
        }

        BoundExpression value = BindExpression(inner);

        // The parser has reported a name or an index that is missing.
        return isWhole ? BindMember(value, member, SourceText.Collapse(inner), access.Span) : new BoundMissing(access.Span);
    }

    /// <summary>The member of an expression's value.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="member">The flattened name below it.</param>
    /// <param name="text">The expression as written, for messages.</param>
    /// <param name="span">Of both.</param>
    private BoundExpression BindMember(BoundExpression value, string member, string text, TextSpan span)
    {
        if (value is BoundMissing)
        {
            return new BoundMissing(span);
        }

        // An alias that only renames a field stands for the field, so that its members are fields as well (spec §4.6).
        BoundExpression renamed = value;
        while (renamed is BoundLet let)
        {
            renamed = aliases[let.Index].Value;
        }

        if (renamed is BoundField field)
        {
            return BindEventField(field.FlatName + "." + member, span, isQuoted: true);
        }

        if (PlainKindOf(value) is not { } kind)
        {
            return new BoundMember(value, member, span);
        }

        string parsed = $"jsonParse({text}).{member}";
        bool mayBeJson = kind == "text" && IsBareName(member);
        ReportWithFix(
            DiagnosticCatalogue.ValueHasNoMembers,
            span,
            mayBeJson ? parsed : null,
            text,
            kind,
            member,
            mayBeJson ? $"; use '{parsed}' if the text is JSON" : string.Empty);
        return new BoundMissing(span);
    }

    /// <summary>What a value surely is that has no members; null when it may be a structure.</summary>
    private string? PlainKindOf(BoundExpression value) => value.Type switch
    {
        QueryType.Text => "text",
        QueryType.Number or QueryType.Integer or QueryType.Boolean => "a number",
        QueryType.Timestamp => "a timestamp",
        QueryType.Structure => null,
        _ => ShapeOf(value) switch
        {
            FieldShape.Text or FieldShape.TruthText or FieldShape.TimeText => "text",
            FieldShape.Number or FieldShape.Boolean => "a number",
            _ => null,
        },
    };

    /// <summary>The name needs no backticks.</summary>
    private static bool IsBareName(string name)
    {
        int index = 0;
        while (index < name.Length)
        {
            int length = name[index] == '.' ? 1 : CharacterFacts.NameCharacterLength(name, index);
            if (length == 0)
            {
                return false;
            }

            index += length;
        }

        return true;
    }

    /// <summary>The alias or column that the first segments of a path name, the longest of several; null when there is none.</summary>
    private static string? AliasPrefix(BindingScope visible, string flatName)
    {
        for (int dot = flatName.LastIndexOf('.'); dot > 0; dot = flatName.LastIndexOf('.', dot - 1))
        {
            if (visible.FindName(flatName.Substring(0, dot)) is not null)
            {
                return flatName.Substring(0, dot);
            }
        }

        return null;
    }

    private static string? PathOf(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case NameExpressionSyntax { Token.IsMissing: false } name:
                return name.Path.FlatName;
            case MemberAccessExpressionSyntax access when PathOf(access.Expression) is { } parent && SegmentOf(access) is { } member:
                return parent + "." + member;
            case ElementAccessExpressionSyntax access when PathOf(access.Expression) is { } list && SegmentOf(access) is { } index:
                return list + "." + index;
            default:
                return null;
        }
    }

    /// <summary>What the last access adds to a path; null when it is missing.</summary>
    private static string? SegmentOf(ExpressionSyntax access) => access switch
    {
        MemberAccessExpressionSyntax { Name: { IsMissing: false, Value: FieldPath member } } => member.FlatName,
        ElementAccessExpressionSyntax { Index.Value: long index } => index.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
