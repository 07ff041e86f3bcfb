using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>
/// Names of event sources and events against the catalogue. An unknown name near a known one is likely a slip; one that is near none
/// may be newer than the catalogue.
/// </summary>
internal sealed class EventNameRules(ApiCatalogue apis, ApiFindings findings)
{
    public void CheckSource(BoundLiteral literal, string source)
    {
        // What is only suspected to be an event source is none when it is known how the service is called.
        EventSource? known = apis.FindSource(source);
        string? near = known is null ? apis.NearSource(source) : known.IsSuggested ? null : apis.EverydaySource(source);
        if (known is not null && near is null)
        {
            return;
        }

        if (near is null)
        {
            findings.Report(DiagnosticCatalogue.EventSourceIsUnknown, literal.Span, source);
        }
        else if (!ReportCase("eventSource", literal, source, near))
        {
            findings.ReportLiteral(DiagnosticCatalogue.EventSourceIsMisspelled, literal.Span, near, source, near);
        }
    }

    /// <param name="literal">What the event name is compared with.</param>
    /// <param name="name">Its text.</param>
    /// <param name="facts">What else is asked for.</param>
    /// <param name="isNegated">The comparison is true for other names.</param>
    public void CheckName(BoundLiteral literal, string name, EventFacts facts, bool isNegated)
    {
        string[] others = facts.ValuesOf(TrackedField.EventName) ?? [];
        if (facts.ValuesOf(TrackedField.EventSource) is not { } sources)
        {
            CheckAnywhere(literal, name, others);
        }
        else if (!IsPossible(name, sources) && !ReportTrap(literal, name, sources, others))
        {
            CheckOf(literal, name, sources, isNegated);
        }
    }

    /// <summary>The name of one of the sources, or nothing is known of one of them.</summary>
    private bool IsPossible(string name, string[] sources)
    {
        foreach (string source in sources)
        {
            if (!apis.KnowsEventsOf(source) || apis.FindEvent(source, name) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckOf(BoundLiteral literal, string name, string[] sources, bool isNegated)
    {
        string? near = null;
        foreach (string source in sources)
        {
            string? other = apis.NearEvent(source, name);
            near = near is null || string.Equals(other, name, StringComparison.OrdinalIgnoreCase) ? other : near;
        }

        string listed = ApiFindings.Alternatives(sources);
        if (near is not null && ReportCase("eventName", literal, name, near))
        {
            return;
        }

        // Whoever writes the whole name of an event means that event: the event source is the mistake.
        List<string> owners = OwnersOf(name);
        if (owners.Count != 0)
        {
            findings.Report(
                DiagnosticCatalogue.EventNameIsOfOtherSource, literal.Span, name, ApiFindings.Alternatives(owners), listed, isNegated ? "always" : "never");
        }
        else if (near is not null)
        {
            findings.ReportLiteral(DiagnosticCatalogue.EventNameIsMisspelled, literal.Span, near, name, listed, near);
        }
        else
        {
            findings.Report(DiagnosticCatalogue.EventNameIsUnknown, literal.Span, name, listed);
        }
    }

    private void CheckAnywhere(BoundLiteral literal, string name, string[] others)
    {
        string[]? trapped = null;
        foreach (string source in apis.SourcesWith(name))
        {
            if (apis.FindEvent(source, name) is not null)
            {
                return;
            }

            trapped = trapped is null ? [source] : [.. trapped, source];
        }

        if (trapped is not null)
        {
            // In several services the name that is logged is another one in each.
            if (trapped.Length == 1)
            {
                ReportTrap(literal, name, trapped, others);
            }
        }
        else if (apis.NearEvent(null, name) is { } near && !ReportCase("eventName", literal, name, near))
        {
            findings.ReportLiteral(DiagnosticCatalogue.EventNameIsMisspelled, literal.Span, near, name, "any event source", near);
        }
    }

    /// <summary>Whoever asks for the name that is logged as well knows what he does.</summary>
    private bool ReportTrap(BoundLiteral literal, string name, string[] sources, string[] others)
    {
        foreach (string source in sources)
        {
            if (apis.FindTrap(source, name) is not { } trap)
            {
                continue;
            }

            if (trap.LoggedName is { } logged)
            {
                if (Array.IndexOf(others, logged) >= 0)
                {
                    return true;
                }

                QueryDiagnosticDescriptor rule = trap.IsCertain ? DiagnosticCatalogue.EventIsLoggedOtherwise : DiagnosticCatalogue.EventMayBeLoggedOtherwise;
                findings.ReportLiteral(rule, literal.Span, logged, name, source, logged);
            }
            else
            {
                findings.Report(DiagnosticCatalogue.EventIsNeverLogged, literal.Span, name, trap.Advice);
            }

            return true;
        }

        return false;
    }

    /// <summary>The names differ only in case.</summary>
    private bool ReportCase(string field, BoundLiteral literal, string written, string known)
    {
        if (!string.Equals(written, known, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        findings.ReportLiteral(DiagnosticCatalogue.ValueDiffersInCase, literal.Span, known, written, field, known);
        return true;
    }

    /// <summary>Those of which there is a record come first: a message names only a few.</summary>
    private List<string> OwnersOf(string name)
    {
        List<string> owners = [];
        int observed = 0;
        foreach (string source in apis.SourcesWith(name))
        {
            if (apis.FindEvent(source, name) is { IsOwned: true } known)
            {
                owners.Insert(known.Origin == ApiEventOrigin.Observed ? observed++ : owners.Count, source);
            }
        }

        return owners;
    }
}
