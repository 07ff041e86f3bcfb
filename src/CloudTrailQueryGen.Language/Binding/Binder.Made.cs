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
    private int madeCount;

    /// <summary>A value that a command makes; nothing can name it yet.</summary>
    private BoundMade Make(string name, QueryType type, TextSpan span) => new(madeCount++, name, type, span);

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
        scope.AddName(name, value);
        Redefine(listedColumns, name, value);
        Redefine(statsColumns, name, value);
        Redefine(madeColumns, name, value);
        if (displayedColumns is not null)
        {
            Redefine(displayedColumns, name, value);
        }
    }

    private static void Redefine(List<BoundOutput> columns, string name, BoundExpression value)
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
