using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>What the look at a whole query finds.</summary>
/// <param name="known">What has been found before.</param>
internal sealed class LogicFindings(ImmutableArray<QueryDiagnostic> known)
{
    private readonly ImmutableArray<QueryDiagnostic>.Builder found = ImmutableArray.CreateBuilder<QueryDiagnostic>();

    public void Add(QueryDiagnostic finding) => found.Add(finding);

    /// <summary>Adds a finding, unless a part of its place has a warning already: the finding may only follow from that.</summary>
    public void AddUnlessWarned(QueryDiagnostic finding)
    {
        if (!IsWarned(finding.Span))
        {
            found.Add(finding);
        }
    }

    public ImmutableArray<QueryDiagnostic> ToImmutable() => found.ToImmutable();

    private bool IsWarned(TextSpan span)
    {
        foreach (QueryDiagnostic each in known)
        {
            if (each.Descriptor.Severity >= QueryDiagnosticSeverity.Warning && each.Span.Start < span.End && span.Start < each.Span.End)
            {
                return true;
            }
        }

        return false;
    }
}
