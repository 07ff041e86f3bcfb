using System;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>
/// Members of <c>requestParameters</c> where the query tells which APIs it asks for. Only slips are reported: a name that is unknown to
/// all of them and near a known one of each. Where it tells the event but not the event source, any that has such an event may be meant. What lies deeper, and what services answer, follows no reliable rule.
/// </summary>
internal sealed class RequestParameterRules(ApiCatalogue apis, ApiFindings findings)
{
    private const string Prefix = "requestParameters.";
    private const int MostEdits = 2;

    /// <summary>More APIs than this are no request in particular.</summary>
    private const int MostApis = 32;

    public void Check(BoundField field, EventFacts facts)
    {
        if (!field.FlatName.StartsWith(Prefix, StringComparison.Ordinal)
            || facts.ValuesOf(TrackedField.EventName) is not { } names)
        {
            return;
        }

        string[]? sources = facts.ValuesOf(TrackedField.EventSource);
        if ((sources?.Length ?? 1) * names.Length > MostApis)
        {
            return;
        }

        int end = field.FlatName.IndexOf('.', Prefix.Length);
        string member = end < 0 ? field.FlatName.Substring(Prefix.Length) : field.FlatName.Substring(Prefix.Length, end - Prefix.Length);
        string rest = end < 0 ? string.Empty : field.FlatName.Substring(end);
        if (NearOf(member, sources, names) is { } near)
        {
            QueryDiagnosticDescriptor rule = near.IsCertain ? DiagnosticCatalogue.RequestParameterIsMisspelled : DiagnosticCatalogue.RequestParameterMayBeMisspelled;
            findings.ReportName(rule, field.Span, field.FlatName, Prefix + near.Name + rest, ApiFindings.Alternatives(names), member, near.Name);
        }
    }

    /// <summary>What was meant, if none of the APIs has the member; null when one has, or may have.</summary>
    private (string Name, bool IsCertain)? NearOf(string member, string[]? sources, string[] names)
    {
        string? near = null;
        bool isCertain = true;
        foreach (string name in names)
        {
            bool isKnown = false;
            foreach (string source in sources ?? apis.SourcesOf(name))
            {
                if (apis.FindEvent(source, name) is null)
                {
                    continue;
                }

                if (apis.ParametersOf(source, name) is not { } parameters || Slip(member, parameters) is not { } slip)
                {
                    return null;
                }

                isKnown = true;
                near ??= slip;
                if (sources is null && near != slip)
                {
                    return null;
                }

                bool isCase = string.Equals(slip, member, StringComparison.OrdinalIgnoreCase);
                isCertain &= isCase ? parameters.IsCaseReliable : parameters.IsReliable;
            }

            if (!isKnown)
            {
                return null;
            }
        }

        return near is null || (sources is null && !isCertain) ? null : (near, isCertain);
    }

    /// <summary>The known name that a name is a slip of. Where the case of a service's names is not known, another case is none.</summary>
    private static string? Slip(string member, RequestParameterNames parameters) =>
        parameters.Names.Contains(member) ? null
        : Suggestion.Strictly(member, parameters.Names, MostEdits) is not { } near ? null
        : !parameters.IsReliable && string.Equals(near, member, StringComparison.OrdinalIgnoreCase) ? null
        : near;
}
