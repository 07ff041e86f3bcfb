using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>The names that the query has made in front of a place.</summary>
/// <param name="Scope">What the commands in front have left.</param>
/// <param name="Own">What the command itself has made so far, where it may use that.</param>
internal sealed record VisibleNames(BindingScope Scope, List<string> Own)
{
    public static VisibleNames Find(CompletionPoint point, QueryEnvironment environment)
    {
        ExpectedSyntax expected = point.Expected;
        int end = expected.QueryStart;
        foreach (SyntaxToken token in expected.Tokens)
        {
            bool isPipe = token.Kind == SyntaxKind.PipeToken && token.Span.Start >= expected.QueryStart && token.Span.End <= expected.CommandStart;
            end = isPipe ? token.Span.Start : end;
        }

        string before = point.Text.Substring(expected.QueryStart, end - expected.QueryStart);
        return new VisibleNames(Binder.ScopeBehind(Parser.Parse(before), environment), OwnNames(expected));
    }

    /// <summary>The aliases of earlier items of fields, display and stats.</summary>
    private static List<string> OwnNames(ExpectedSyntax expected)
    {
        List<string> names = [];
        if (expected.Command is not { } command || CommandTable.Find(command.Text)?.Kind is not (SyntaxKind.FieldsCommand or SyntaxKind.DisplayCommand or SyntaxKind.StatsCommand))
        {
            return names;
        }

        List<SyntaxToken> tokens = expected.Tokens;
        for (int i = tokens.Count - 1; i > 0 && tokens[i - 1].Span.Start >= command.Span.End; i--)
        {
            if (Keywords.Is(tokens[i - 1], "as") && tokens[i] is { Kind: SyntaxKind.NameToken, Value: FieldPath path })
            {
                names.Add(path.FlatName);
            }
        }

        names.Reverse();
        return names;
    }

    /// <summary>The fields of the event can be named.</summary>
    public bool HasEventFields => !Scope.IsAfterStats || Scope.IsOpen;

    /// <summary>All names with what is known of their values.</summary>
    public IEnumerable<(string Name, QueryType Type)> All()
    {
        foreach (KeyValuePair<string, BoundExpression> name in Scope.Names)
        {
            yield return (name.Key, name.Value.Type);
        }

        foreach (string name in Own)
        {
            if (!Scope.Names.ContainsKey(name))
            {
                yield return (name, QueryType.Any);
            }
        }
    }

    /// <summary>The name is that of a column which its text means, so that it needs no backticks.</summary>
    public bool IsText(string name) => Scope.FindText(name) is not null && name.IndexOf('(') >= 0;

    /// <summary>What a path of several segments leads into, if the first one is the query's own name: nothing is known of that.</summary>
    public bool IsOwn(string segment) => Scope.Names.ContainsKey(segment) || Own.Contains(segment);
}
