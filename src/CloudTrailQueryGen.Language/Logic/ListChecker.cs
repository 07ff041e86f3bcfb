using System.Collections.Generic;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>Lists behind <c>in</c> that hold a literal twice.</summary>
internal static class ListChecker
{
    public static void Check(BoundExpression part, QueryExcerpt excerpt, LogicFindings found)
    {
        if (part is not BoundIn { Items.Length: > 1 } membership)
        {
            return;
        }

        var known = new HashSet<object>();
        foreach (BoundExpression item in membership.Items)
        {
            if (item is BoundLiteral literal && !known.Add(literal.Value) && excerpt.Holds(item.Span))
            {
                found.AddUnlessWarned(new QueryDiagnostic(DiagnosticCatalogue.ListItemIsRepeated, item.Span, excerpt.Of(item.Span)));
            }
        }
    }
}
