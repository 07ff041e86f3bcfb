using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>What the queries of a project look up: a file that none of them uses may be anything.</summary>
internal sealed class LookupUses
{
    private const string DefaultColumn = "";

    private readonly Dictionary<string, SortedSet<string>> networkColumns = new(StringComparer.Ordinal);

    private LookupUses()
    {
    }

    public static LookupUses Find(IEnumerable<string> queries)
    {
        var uses = new LookupUses();
        foreach (string query in queries.Where(query => query.IndexOf("lookup", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            uses.Add(Parser.Parse(query).Root);
        }

        return uses;
    }

    /// <summary>A query looks up in the table.</summary>
    public bool Uses(string table) => networkColumns.ContainsKey(table);

    /// <summary>The columns in which a <c>cidrlookup</c> looks for addresses; the empty text for the one that the table itself offers.</summary>
    public IEnumerable<string> NetworkColumnsOf(string table) => networkColumns.TryGetValue(table, out SortedSet<string>? columns) ? columns : [];

    private void Add(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.Count != 0)
        {
            SyntaxNode node = pending.Pop();
            if (node is LookupCommandSyntax { Table.Value: FieldPath table })
            {
                ColumnsOf(table);
            }
            else if (node is CidrLookupCommandSyntax { Table.Value: FieldPath networks } lookup)
            {
                ColumnsOf(networks).Add(lookup.Column?.Value is FieldPath column ? column.FlatName : DefaultColumn);
            }

            foreach (SyntaxNode child in node.ChildNodesAndTokens().OfType<SyntaxNode>())
            {
                pending.Push(child);
            }
        }
    }

    private SortedSet<string> ColumnsOf(FieldPath table)
    {
        if (!networkColumns.TryGetValue(table.FlatName, out SortedSet<string>? columns))
        {
            networkColumns.Add(table.FlatName, columns = new SortedSet<string>(StringComparer.Ordinal));
        }

        return columns;
    }
}
