using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding.Regexes;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>The part that lowers regular expressions whose groups are wanted.</summary>
internal sealed partial class ExpressionLowering
{
    /// <summary>The number of the expression among the query's patterns.</summary>
    public int PatternIndex(CapturingRegex regex) => PatternIndex(new PatternModel(regex.Text, PatternKind.Capture, regex.Pattern, Literals(regex.Required)));
}
