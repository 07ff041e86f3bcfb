using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Completion;

namespace CloudTrailQueryGen.Language.Tests.Completion;

/// <summary>A query in which <c>$$</c> stands for the caret.</summary>
internal static class CaretQuery
{
    private const string Caret = "$$";

    /// <summary>What the queries know.</summary>
    public static QueryEnvironment Environment { get; } = new(
        [new HostParameter("user", QueryType.Text), new HostParameter("count", QueryType.Integer), new HostParameter("since", QueryType.Timestamp)])
    {
        Tables =
        [
            new LookupTableHeader("accounts", ["id", "owner", "team"]),
            new LookupTableHeader("networks", ["cidr", "site"]) { ColumnsOfNetworks = ["cidr"] },
        ],
        SavedQueries = [new SavedQuery("rules/logins", "filter eventName = 'ConsoleLogin' | fields userIdentity.arn as who"), new SavedQuery("it's", "limit 1")],
    };

    public static CompletionList? Complete(string marked)
    {
        int position = marked.IndexOf(Caret, StringComparison.Ordinal);
        return QueryCompleter.Complete(marked.Remove(position, Caret.Length), position, Environment);
    }

    public static ImmutableArray<CompletionItem> Items(string marked) => Complete(marked)?.Items ?? [];

    /// <summary>The names of the items, in their order.</summary>
    public static IEnumerable<string> Names(string marked) => Items(marked).Select(item => item.Name);

    /// <summary>The query when an item has been chosen, with the caret where it is then.</summary>
    public static string Choose(string marked, string name)
    {
        CompletionList list = Complete(marked)!;
        CompletionItem item = list.Items.Single(item => item.Name == name);
        string text = marked.Replace(Caret, string.Empty, StringComparison.Ordinal);
        return text[..list.Span.Start] + item.Insertion.Insert(item.Caret, Caret) + text[list.Span.End..];
    }
}
