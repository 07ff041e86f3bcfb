using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Binding.Regexes;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>The part that lowers regular expressions whose groups are wanted.</summary>
internal sealed partial class ExpressionLowering
{
    /// <summary>The number of the expression among the query's patterns.</summary>
    public int PatternIndex(CapturingRegex regex) => PatternIndex(new PatternModel(regex.Text, PatternKind.Capture, regex.Pattern, Literals(regex.Required)));

    private FunctionValueModel RegexReplace(BoundCall call)
    {
        ValueModel text = Value(call.Arguments[0]);
        int pattern = PatternIndex(((BoundRegex)call.Arguments[1]).Regex);
        ValueModel replacement = call.Arguments[2] switch
        {
            BoundReplacement { Template: { HasReferences: true } template } => Prepare("ReplacementTemplate", template.Normal),
            BoundReplacement { Template: var template } => new TextValueModel(template.Literal),
            BoundExpression computed => Value(computed),
        };
        return new FunctionValueModel("RegexReplace", ImmutableArray.Create(text, new PatternValueModel(pattern), replacement));
    }
}
