using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>pattern (spec §3.14), and what diff and logcompare have in common with it.</content>
internal sealed partial class Binder
{
    /// <summary>The text of a <c>pattern</c> that is evaluated together with the command behind it, <c>diff</c> or <c>logcompare</c>.</summary>
    private BoundExpression? patternToCompare;

    /// <summary>Groups by the pattern of a text and counts; the most frequent come first.</summary>
    private void BindPattern(ExpressionCommandSyntax command)
    {
        BoundExpression text = BindExpression(command.Expression);
        RequirePlainValue(text, command.Expression, command.Keyword);
        if (!MayFindPatterns(command))
        {
            return;
        }

        if (next is DiffCommandSyntax or LogcompareCommandSyntax)
        {
            patternToCompare = text;
            return;
        }

        string written = SourceText.Collapse(command);
        TextSpan span = command.Span;
        BoundLet count = AddAlias("@sampleCount", new BoundAggregate(FunctionTable.Find("count")!, [], QueryType.Integer, span), span);
        BoundColumn pattern = GroupByPattern(text, [count], written, span);
        commands.Add(new BoundSort([new BoundSortKey(count, Descending: true)], span));
        BoundMade ratio = Make("@ratio", QueryType.Number, span);
        commands.Add(new BoundShare([count], [ratio], written, span));
        EnterPatterns(command.Keyword, (pattern.Name, pattern), (ratio.Name, ratio), (count.Name, count), Severity(pattern));
    }

    /// <summary>Reports what is in front of a command that looks for patterns in events and must not be.</summary>
    private bool MayFindPatterns(CommandSyntax command)
    {
        SyntaxToken keyword = command.Keyword;
        SyntaxToken? order = earlier.FirstOrDefault(each => each is SortCommandSyntax or LimitCommandSyntax)?.Keyword;
        if (scope.IsAfterStats)
        {
            bool isApart = keyword.Text != scope.Maker && string.Equals(scope.Maker, "pattern", StringComparison.OrdinalIgnoreCase);
            string hint = isApart ? " and further commands; write it directly behind 'pattern'"
                : string.Equals(scope.Maker, keyword.Text, StringComparison.OrdinalIgnoreCase) ? "; leave one of them out"
                : $"; write it in front of '{scope.Maker}', or in a query of its own";
            Report(DiagnosticCatalogue.PatternIsMisplaced, keyword.Span, keyword.Text, scope.Maker, hint);
        }
        else if (order is not null)
        {
            Report(DiagnosticCatalogue.PatternIsMisplaced, keyword.Span, keyword.Text, order.Text, $"; move '{order.Text}' behind it");
        }
        else
        {
            Report(DiagnosticCatalogue.PatternIsApproximate, keyword.Span, keyword.Text);
            return true;
        }

        scope.IsOpen = true;
        return false;
    }

    /// <summary>A group for each pattern; a value that is no text has none, and is left out.</summary>
    /// <param name="text">What patterns are looked for in.</param>
    /// <param name="counts">Aliases of what is counted per group.</param>
    /// <param name="written">The command.</param>
    /// <param name="span">Where it is.</param>
    private BoundColumn GroupByPattern(BoundExpression text, ImmutableArray<BoundLet> counts, string written, TextSpan span)
    {
        var key = new BoundCall(FunctionTable.PatternOf, [text], QueryType.Text, span);
        var pattern = new BoundColumn(0, "@pattern", QueryType.Text, span);
        commands.Add(new BoundStats([key], [.. counts.Select(count => count.Index)], span));
        commands.Add(new BoundFilter(new BoundCall(FunctionTable.Find("ispresent")!, [pattern], QueryType.Boolean, span), written, span));
        return pattern;
    }

    private (string Name, BoundExpression Value) Severity(BoundColumn pattern)
    {
        const string Name = "@severityLabel";
        return (Name, AddAlias(Name, new BoundCall(FunctionTable.PatternSeverity, [pattern], QueryType.Text, pattern.Span), pattern.Span));
    }

    /// <summary>From here on there are only these columns.</summary>
    private void EnterPatterns(SyntaxToken keyword, params (string Name, BoundExpression Value)[] columns)
    {
        var after = new BindingScope(isAfterStats: true) { Maker = keyword.Text };
        statsColumns.Clear();
        foreach ((string name, BoundExpression value) in columns)
        {
            statsColumns.Add(new BoundOutput(name, value, keyword.Span));
            after.AddName(name, value);
        }

        Enter(after);
    }
}
