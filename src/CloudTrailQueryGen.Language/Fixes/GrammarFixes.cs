using System;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs of missing and foreign words around commands.</summary>
internal static class GrammarFixes
{
    /// <summary>A condition in place of a command.</summary>
    public static QueryFix? InsertFilter(FixTarget target)
    {
        (SyntaxToken next, _) = target.TokenBehind(target.Span.End);
        bool isCondition = next.Kind is SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken
            or SyntaxKind.EqualsTildeToken or SyntaxKind.LessToken or SyntaxKind.LessEqualsToken or SyntaxKind.GreaterToken or SyntaxKind.GreaterEqualsToken
            || Keywords.IsAny(next, "like", "in", "not");
        return isCondition && ForeignCommands.HintFor(target.Written) is null ? Insert(target, "filter") : null;
    }

    /// <summary>A function in place of a command: aggregates belong to one, conditions to another, and values to a third.</summary>
    public static QueryFix? InsertCommand(FixTarget target) => FunctionTable.Find(target.Written) switch
    {
        null => null,
        { Kind: FunctionKind.Aggregate } => Insert(target, "stats"),
        { ReturnType: QueryType.Boolean } => Insert(target, "filter"),
        _ => Insert(target, "fields"),
    };

    /// <summary>A search for one text.</summary>
    public static QueryFix? FilterForSearch(FixTarget target)
    {
        const string Filter = "filter @message like";
        (SyntaxToken text, _) = target.TokenBehind(target.Span.End);
        (SyntaxToken next, _) = target.TokenBehind(target.Span.End, 1);
        bool isOneText = text.Kind == SyntaxKind.StringToken && next.Kind is SyntaxKind.PipeToken or SyntaxKind.EndOfFileToken;
        return isOneText ? new QueryFix(FixTitle.Of(target.Written, Filter), new TextEdit(target.Span, Filter)) : null;
    }

    public static QueryFix? InsertPipe(FixTarget target) => new("Insert '|'", TextEdit.Insert(target.Span.Start, "| "));

    public static QueryFix? InsertComma(FixTarget target) =>
        target.TokenBefore is { } before ? new QueryFix("Insert ','", TextEdit.Insert(before.Span.End, ",")) : null;

    /// <summary>Closes what is open where the command ends; in front of something else, that may be what is wrong.</summary>
    public static QueryFix? CloseBracket(FixTarget target)
    {
        string[] arguments = target.Finding.Arguments;
        bool isAtEnd = arguments[1].StartsWith("behind ", StringComparison.Ordinal);
        return arguments[0] is "')'" or "']'" && isAtEnd
            ? new QueryFix($"Insert {arguments[0]}", TextEdit.Insert(target.Span.End, arguments[0].Substring(1, 1)))
            : null;
    }

    /// <summary><c>count(distinct x)</c> of SQL.</summary>
    public static QueryFix? CountDistinct(FixTarget target)
    {
        foreach (SyntaxNode node in target.Nodes())
        {
            if (node is CallExpressionSyntax call && call.OpenParen.Span.End <= target.Span.Start && call.Arguments.Count == 1
                && call.Arguments[0].Span.Start is var start && target.Text.Substring(target.Span.End, Math.Max(0, start - target.Span.End)).Trim().Length == 0
                && start > target.Span.End
                && string.Equals(call.Name.Text, "count", StringComparison.OrdinalIgnoreCase))
            {
                return new QueryFix(
                    FixTitle.Of(call.Name.Text, "count_distinct"), new TextEdit(call.Name.Span, "count_distinct"), TextEdit.Remove(target.Span.Start, start));
            }
        }

        return null;
    }

    /// <summary>The option that the message proposes.</summary>
    public static QueryFix? NearOption(FixTarget target)
    {
        const string Begin = "; did you mean '";
        string hint = target.Finding.Arguments[2];
        if (!hint.StartsWith(Begin, StringComparison.Ordinal))
        {
            return null;
        }

        string near = hint.Substring(Begin.Length, hint.IndexOf('\'', Begin.Length) - Begin.Length);
        return new QueryFix(FixTitle.Of(target.Written, near), new TextEdit(target.Span, near));
    }

    private static QueryFix Insert(FixTarget target, string command) => new($"Insert '{command}'", TextEdit.Insert(target.Span.Start, command + " "));
}
