using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>SOURCE (spec §2): names are bound to the sources of a run; what else it can say chooses among log groups of the service.</content>
internal sealed partial class Binder
{
    private const int MostTagFilters = 5;

    private ImmutableArray<string> sources = [];

    private void BindSource(SourceClauseSyntax source)
    {
        sources = source.Names;
        CheckSourceLimits(source);
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

    /// <summary>The service's limits (spec §7): the first value beyond one is shown.</summary>
    private void CheckSourceLimits(SourceClauseSyntax source)
    {
        int filters = 0;
        foreach ((string key, IReadOnlyList<SyntaxToken> values) in source.Lists)
        {
            (int most, string what) = key switch
            {
                "namePrefix" => (5, "prefixes of log groups"),
                "accountIdentifier" or "accountIdentifiers" => (20, "accounts"),
                "dataSource" => (10, "data sources"),
                "values" => (5, "values of a tag"),
                _ => (int.MaxValue, string.Empty),
            };
            filters += key == "values" ? 1 : 0;
            if (values.Count > most)
            {
                ReportSourceLimit(values[most], most, what);
            }
            else if (filters == MostTagFilters + 1 && key == "values" && values.Count != 0)
            {
                ReportSourceLimit(values[0], MostTagFilters, "tags");
            }
        }
    }

    private void ReportSourceLimit(SyntaxToken value, int most, string what) =>
        Report(DiagnosticCatalogue.SourceHasTooMany, value.Span, most.ToString(CultureInfo.InvariantCulture), what, value.Text);
}
