using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>SOURCE (spec §2): names are bound to the sources of a run; what else it can say chooses among log groups of the service.</content>
internal sealed partial class Binder
{
    private ImmutableArray<string> sources = [];

    private void BindSource(SourceClauseSyntax source)
    {
        sources = source.Names;
        foreach (TextSpan function in source.Functions)
        {
            Report(outer is null ? DiagnosticCatalogue.LogGroupsAreNotChosen : DiagnosticCatalogue.SubquerySourceHasNoName, function);
        }

        foreach (TextSpan option in source.TimeOptions)
        {
            Report(DiagnosticCatalogue.SourceTimeIsIgnored, option);
        }

        if (outer is null && !sources.IsEmpty)
        {
            Report(DiagnosticCatalogue.SourceIsChosenByRun, source.Keyword.Span);
        }
    }
}
