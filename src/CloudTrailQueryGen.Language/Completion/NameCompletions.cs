using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Names that stand for values: fields, columns, functions, parameters.</summary>
internal static class NameCompletions
{
    /// <summary>An item of stats is being written, in front of its aggregate: a field alone would be none.</summary>
    public static bool NeedsAggregate(ExpectedSyntax expected, CallSite site) =>
        IsBeforeBy(expected) && !site.IsInAggregate;

    /// <summary>Every name that a value can have here.</summary>
    public static void AddNames(CompletionPoint point, VisibleNames visible, CloudTrailSchema schema, CompletionCollector items)
    {
        AddMade(point, visible, items, isOwnOnly: false);
        if (visible.Scope.Join is { } join)
        {
            items.Add(join.Left, CompletionKind.Side, "The left side of the join", join.Left + ".", Ranks.Made);
            items.Add(join.Right, CompletionKind.Side, "The right side of the join", join.Right + ".", Ranks.Made);
        }

        if (!visible.HasEventFields)
        {
            return;
        }

        bool isQuoted = point.Typed.StartsWith("`", System.StringComparison.Ordinal);
        foreach (SchemaNode field in schema.Root.Members)
        {
            items.Add(PathCompletions.Item(field, isWhole: true, isQuoted));
        }

        items.Add("@timestamp", CompletionKind.SystemField, "timestamp: when the event happened", Ranks.Further);
        items.Add("@message", CompletionKind.SystemField, "text: the whole event", Ranks.Further);
        items.Add("@ptr", CompletionKind.SystemField, "text: where the event stands in its file", Ranks.Further);
    }

    /// <summary>The names that the query has made; those of the same command only, where others mean nothing.</summary>
    public static void AddMade(CompletionPoint point, VisibleNames visible, CompletionCollector items, bool isOwnOnly)
    {
        bool isQuoted = point.Typed.StartsWith("`", System.StringComparison.Ordinal);
        foreach ((string name, QueryType type) in visible.All())
        {
            if (!isOwnOnly || visible.Own.Contains(name))
            {
                string insertion = visible.IsText(name) && !isQuoted ? name : PathReader.Write([.. name.Split('.')], isWhole: true, isQuoted);
                items.Add(name, CompletionKind.Column, $"{TypeNames.Of(type)}: made by the query", insertion, Ranks.Made);
            }
        }
    }

    public static void AddFunctions(CompletionPoint point, CallSite site, CompletionCollector items)
    {
        bool takesAggregates = NeedsAggregate(point.Expected, site);
        foreach (FunctionDescriptor function in FunctionTable.All)
        {
            if (function.Kind == FunctionKind.Scalar || takesAggregates)
            {
                items.Add(Item(point, function));
            }
        }
    }

    public static void AddParameters(QueryEnvironment environment, ExpectedSyntax expected, CompletionCollector items)
    {
        bool isWhole = !expected.Has(ExpectedKinds.Value);
        foreach (HostParameter parameter in environment.Parameters)
        {
            if (!isWhole || parameter.Type == QueryType.Integer)
            {
                items.Add("{{" + parameter.Name + "}}", CompletionKind.Parameter, $"{TypeNames.Of(parameter.Type)}: parameter of the query", Ranks.Parameters);
            }
        }
    }

    private static bool IsBeforeBy(ExpectedSyntax expected)
    {
        if (expected.Command is not { } command || CommandTable.Find(command.Text)?.Kind != SyntaxKind.StatsCommand)
        {
            return false;
        }

        List<SyntaxToken> tokens = expected.Tokens;
        for (int i = tokens.Count - 1; i >= 0 && tokens[i].Span.Start > command.Span.Start; i--)
        {
            if (Keywords.Is(tokens[i], "by"))
            {
                return false;
            }
        }

        return true;
    }

    private static CompletionItem Item(CompletionPoint point, FunctionDescriptor function)
    {
        string signature = Signature(function);
        bool isCalled = point.Span.End < point.Text.Length && point.Text[point.Span.End] == '(';
        string insertion = isCalled ? function.Name : function.Name + "()";
        int caret = isCalled || function.Parameters.IsEmpty ? insertion.Length : insertion.Length - 1;
        bool isAggregate = function.Kind == FunctionKind.Aggregate;
        string description = $"{function.Name}{signature}, {TypeNames.Of(function.ReturnType)}: {function.Summary}";
        return new CompletionItem(
            function.Name, isAggregate ? CompletionKind.Aggregate : CompletionKind.Function, description, insertion, caret, isAggregate ? Ranks.Likely : Ranks.Functions)
        {
            Detail = signature,
        };
    }

    private static string Signature(FunctionDescriptor function)
    {
        var signature = new StringBuilder("(");
        foreach (FunctionParameter parameter in function.Parameters)
        {
            signature.Append(signature.Length == 1 ? string.Empty : ", ").Append(parameter.Form switch
            {
                ParameterForm.Optional => "[" + parameter.Name + "]",
                ParameterForm.Repeated => parameter.Name + ", …",
                _ => parameter.Name,
            });
        }

        return signature.Append(')').ToString();
    }
}
