using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>outlier (spec §3.23).</content>
internal sealed partial class Binder
{
    private void BindOutlier(OutlierCommandSyntax outlier)
    {
        RequireOptionsOnce(outlier.Options);
        bool removes = FindOption(outlier.Options, "action") is { } action && IsWord(action.Value, "remove");
        bool usesLower = IsOn(outlier.Options, "uselower", otherwise: false);
        bool marks = IsOn(outlier.Options, "mark", otherwise: false);
        double factor = FindOption(outlier.Options, "param")?.Value.Value is { } value and (long or double)
            ? System.Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : 2.5;
        List<BoundOutput> fields = BindChangedFields(outlier.Fields);
        fields.ForEach(RequireNoTime);
        List<BoundMade> outputs = [];
        if (!removes)
        {
            foreach (BoundOutput field in fields)
            {
                BoundMade moved = MakeOf(field.Value, field.Name, IsNumber(field.Value.Type) ? QueryType.Number : QueryType.Any, field.Span);
                Redefine(field, moved);
                outputs.Add(moved);
            }
        }

        if (marks)
        {
            foreach (BoundOutput field in fields)
            {
                BoundMade mark = Make(field.Name + "_outlier", QueryType.Boolean, field.Span);
                DefineMade(mark.Name, mark, field.Span, addsToListed: true);
                outputs.Add(mark);
            }
        }

        commands.Add(new BoundOutlier(
            [.. fields.Select(field => field.Value)], [.. outputs], factor, removes, usesLower, marks, SourceText.Collapse(outlier), outlier.Span));
    }
}
