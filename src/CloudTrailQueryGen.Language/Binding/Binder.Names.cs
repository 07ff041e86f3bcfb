using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>What a name stands for: an alias, a column, a system field or a field of the event.</content>
internal sealed partial class Binder
{
    private BoundExpression BindName(NameExpressionSyntax name)
    {
        FieldPath path = name.Path;
        // The lexer has reported an empty pair of backticks.
        if (name.Token.IsMissing || path.FlatName.Length == 0)
        {
            return new BoundMissing(name.Span);
        }

        if (!path.IsQuoted && path.Segments.Length == 1 && scope.FindName(path.FlatName) is null && BindWord(name) is { } word)
        {
            return word;
        }

        return BindPath(path.FlatName, name.Span, path.IsQuoted);
    }

    /// <summary>true, false and null, which are names of fields to CloudWatch (spec §5.5, §5.6).</summary>
    private BoundExpression? BindWord(NameExpressionSyntax name)
    {
        switch (name.Token.Text.ToLowerInvariant())
        {
            case "true":
                ReportWithFix(DiagnosticCatalogue.TruthIsNumber, name.Span, "1", name.Token.Text, "1");
                return new BoundLiteral(true, QueryType.Boolean, name.Span);
            case "false":
                ReportWithFix(DiagnosticCatalogue.TruthIsNumber, name.Span, "0", name.Token.Text, "0");
                return new BoundLiteral(false, QueryType.Boolean, name.Span);
            case "null":
                Report(DiagnosticCatalogue.NullIsNoValue, name.Span, "ispresent(field)");
                return new BoundMissing(name.Span);
            default:
                return null;
        }
    }

    private BoundExpression BindPath(string flatName, TextSpan span, bool isQuoted)
    {
        if (BindOfSide(flatName, span, isQuoted) is { } ofSide)
        {
            return ofSide;
        }

        readNames.Add(flatName);
        BindingScope visible = place == AggregatePlace.Item ? statsScope! : scope;
        if ((visible.FindName(flatName) ?? visible.FindText(flatName)) is { } found)
        {
            WarnOfBareName(flatName, found, span, isQuoted);
            return found with { Span = span };
        }

        if (AliasPrefix(visible, flatName) is { } alias)
        {
            readNames.Add(alias);
            return BindMember(visible.FindName(alias)! with { Span = span }, flatName.Substring(alias.Length + 1), alias, span);
        }

        if (place == AggregatePlace.Item)
        {
            Report(DiagnosticCatalogue.NameIsNeitherKeyNorAggregated, span, flatName, $"max({flatName})");
            return new BoundMissing(span);
        }

        if (ReportCorrelation(flatName, span))
        {
            return new BoundMissing(span);
        }

        if (scope.IsAfterStats)
        {
            return BindAfterStats(flatName, span);
        }

        if (scope.IsOpen && environment.Schema.Find(flatName).Match != SchemaMatch.Known && SystemFields.Find(flatName) is null)
        {
            return new BoundMissing(span);
        }

        if (flatName[0] == '@' && !flatName.StartsWith("@@", StringComparison.Ordinal))
        {
            return BindSystemField(flatName, span);
        }

        BoundExpression field = BindEventField(flatName, span, isQuoted);
        WarnOfBareName(flatName, field, span, isQuoted);
        return field;
    }

    private BoundExpression BindAfterStats(string flatName, TextSpan span)
    {
        if (scope.IsOpen)
        {
            return new BoundMissing(span);
        }

        if (flatName == "@timestamp" && isSortKey && scope.TimeKey is { } timeKey)
        {
            return timeKey with { Span = span };
        }

        if (string.Equals(flatName, "count", StringComparison.OrdinalIgnoreCase) && scope.CountColumn is { } count)
        {
            ReportWithFix(DiagnosticCatalogue.CountStandsForColumn, span, scope.CountText, scope.CountText);
            return count with { Span = span };
        }

        string? near = Suggestion.For(flatName, scope.ColumnNames);
        string hint = near is not null ? $"; did you mean '{near}'?" : ": " + List(scope.ColumnNames);
        ReportWithFix(DiagnosticCatalogue.NameIsGoneAfterStats, span, near, flatName, hint, scope.Maker);
        return new BoundMissing(span);
    }

    /// <summary>The names in quotes, the first ones of many.</summary>
    private static string List(List<string> names)
    {
        const int Most = 8;
        string list = string.Join(", ", names.Take(Most).Select(name => $"'{name}'"));
        return names.Count > Most ? list + ", …" : list;
    }

    private BoundExpression BindSystemField(string name, TextSpan span)
    {
        if (SystemFields.Find(name) is { } field)
        {
            return new BoundSystemField(field, field == SystemField.Timestamp ? QueryType.Timestamp : QueryType.Text, span);
        }

        if (SystemFields.IsOfService(name))
        {
            Report(DiagnosticCatalogue.SystemFieldHasNoValue, span, name);
        }
        else if (SystemFields.IsOfLambda(name))
        {
            Report(DiagnosticCatalogue.SystemFieldIsForLambda, span, name);
        }
        else if (Suggestion.For(name, SystemFields.Available.Concat(SystemFields.OfService)) is { } near)
        {
            ReportWithFix(DiagnosticCatalogue.SystemFieldIsMisspelled, span, near, name, near);
        }
        else
        {
            Report(DiagnosticCatalogue.SystemFieldIsUnknown, span, name);
        }

        return new BoundMissing(span);
    }

    /// <summary>A parameter in a string or a regular expression is text, to CloudWatch too.</summary>
    private bool ReportParameterInside(SyntaxToken literal)
    {
        foreach (HostParameter parameter in environment.Parameters)
        {
            string written = "{{" + parameter.Name + "}}";
            int start = literal.Text.IndexOf(written, StringComparison.Ordinal);
            if (start >= 0)
            {
                Report(DiagnosticCatalogue.ParameterIsInText, new TextSpan(literal.Span.Start + start, written.Length), written);
                return true;
            }
        }

        // In a file of its own, a query has the parameters that it writes, and one in quotes is not written; but it may be text of the event as well.
        if (literal.Kind == SyntaxKind.StringToken && literal.Value is string text && QuotedParameter.Is(text))
        {
            ReportWithFix(DiagnosticCatalogue.ParameterIsQuoted, literal.Span, text, text);
        }

        return false;
    }

    private BoundExpression BindParameter(SyntaxToken token)
    {
        if (token.IsMissing || token.Value is not string name)
        {
            return new BoundMissing(token.Span);
        }

        List<string> names = [];
        foreach (HostParameter parameter in environment.Parameters)
        {
            if (parameter.Name == name)
            {
                return new BoundParameter(name, parameter.Type, token.Span);
            }

            names.Add(parameter.Name);
        }

        string? near = Suggestion.For(name, names);
        string hint = near is not null ? $"did you mean '{near}'?"
            : names.Count == 0 ? "the query has none"
            : "the parameters are " + List(names);
        ReportWithFix(DiagnosticCatalogue.ParameterIsUnknown, token.Span, near is null ? null : "{{" + near + "}}", name, hint);
        return new BoundMissing(token.Span);
    }
}
