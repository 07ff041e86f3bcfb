using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Commands that compute with the rows in their order (spec §3.23).</content>
internal sealed partial class Binder
{
    private void BindAccum(AccumCommandSyntax accum)
    {
        BoundExpression field = BindExpression(accum.Field);
        SyntaxToken? alias = AliasOf(accum.AsKeyword, accum.Alias);
        string name = alias is null ? "accum_" + ColumnName(accum.Field) : NameOf(alias);
        BoundMade total = Make(name, QueryType.Number, alias?.Span ?? accum.Field.Span);
        if (alias is null)
        {
            DefineMade(name, total, total.Span, addsToListed: true);
        }
        else
        {
            DefineMade(alias, total, addsToListed: true);
        }

        commands.Add(new BoundAccum([field], [total], SourceText.Collapse(accum), accum.Span));
    }
}
