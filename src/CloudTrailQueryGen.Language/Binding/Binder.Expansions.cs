using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Commands that make several rows of one (spec §3.11).</content>
internal sealed partial class Binder
{
    private void BindUnnest(UnnestCommandSyntax unnest)
    {
        BoundExpression list = BindExpression(unnest.Expression);
        if (unnest.Alias is { IsMissing: false, Value: FieldPath })
        {
            BoundMade element = Make(NameOf(unnest.Alias), QueryType.Any, unnest.Alias.Span);
            DefineMade(unnest.Alias, element, addsToListed: false);
            commands.Add(new BoundUnnest([list], [element], SourceText.Collapse(unnest), unnest.Span));
        }
    }

    private void BindExpand(CommandSyntax expand, NameExpressionSyntax field)
    {
        BoundExpression list = BindExpression(field);
        if (list is BoundMissing)
        {
            return;
        }

        string name = field.Path.FlatName;
        BoundMade element = Make(name, QueryType.Any, field.Span);
        Redefine(name, element);
        commands.Add(new BoundExpand([list], [element], SourceText.Collapse(expand), expand.Span));
    }
}
