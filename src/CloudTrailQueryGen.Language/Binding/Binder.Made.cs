using System.Collections.Generic;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Values that commands make for each row, and the columns that show them (spec §3.25).</content>
internal sealed partial class Binder
{
    /// <summary>Columns that commands have made, shown when nothing else says which columns there are.</summary>
    private readonly List<BoundOutput> madeColumns = [];
    /// <summary>What made values are copies of, as far as that is known.</summary>
    private readonly Dictionary<int, BoundExpression> madeOrigins = [];
    private int madeCount;

    /// <summary>A value that a command makes; nothing can name it yet.</summary>
    private BoundMade Make(string name, QueryType type, TextSpan span) => new(madeCount++, name, type, span);

    /// <summary>A value that a command makes of another one, which it is in most rows.</summary>
    private BoundMade MakeOf(BoundExpression value, string name, QueryType type, TextSpan span)
    {
        BoundMade made = Make(name, type, span);
        madeOrigins[made.Id] = Origin(value);
        return made;
    }

    /// <summary>
    /// Gives a value a name that must be new. Commands that look at each row by itself (<c>parse</c>) do not add to the columns that
    /// <c>fields</c> has listed; those that compute with all rows (<c>accum</c>) do.
    /// </summary>
    private void DefineMade(SyntaxToken name, BoundExpression value, bool addsToListed) =>
        DefineMade(NameOf(name), value, name.Span, addsToListed);

    /// <summary>The same for a name that the query does not spell out.</summary>
    private void DefineMade(string name, BoundExpression value, TextSpan span, bool addsToListed)
    {
        if (!definedNames.Add(name))
        {
            Report(DiagnosticCatalogue.NameIsDefinedTwice, span, name);
            return;
        }

        scope.AddName(name, value);
        scope.ColumnNames.Add(name);
        var column = new BoundOutput(name, value, span);
        if (listedColumns.Count != 0)
        {
            if (addsToListed)
            {
                listedColumns.Add(column);
            }
        }
        else if (scope.IsAfterStats)
        {
            statsColumns.Add(column);
        }
        else
        {
            madeColumns.Add(column);
        }
    }

    /// <summary>From here on the name means another value, in the columns that show it as well: <c>filldown</c>, <c>expand</c>.</summary>
    private void Redefine(string name, BoundExpression value)
    {
        scope.Redefine(name, value);
        RedefineColumns(name, value);
    }

    /// <summary>The same for a column; that of an expression without an alias has no name that could be redefined.</summary>
    private void Redefine(BoundOutput column, BoundExpression value)
    {
        if (column.Value is BoundField || scope.FindName(column.Name) is not null)
        {
            scope.Redefine(column.Name, value);
        }

        RedefineColumns(column.Name, value);
    }

    private void RedefineColumns(string name, BoundExpression value)
    {
        foreach (List<BoundOutput> columns in ColumnLists())
        {
            for (int i = 0; i < columns.Count; i++)
            {
                if (columns[i].Name == name)
                {
                    columns[i] = columns[i] with { Value = value };
                }
            }
        }
    }
}
