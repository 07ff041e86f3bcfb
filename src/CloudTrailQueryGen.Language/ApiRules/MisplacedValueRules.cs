using System;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>
/// Values that belong elsewhere: hosts as event names, event names as event sources, and the actions of IAM policies, which are an event name with
/// the service in front.
/// </summary>
internal sealed class MisplacedValueRules(ApiCatalogue apis, ApiFindings findings)
{
    private const string AnyAction = "look for the call that needs it, whose name has no prefix";

    /// <summary>Whether it was reported.</summary>
    public bool CheckSource(BoundLiteral literal, string source)
    {
        if (source.IndexOf('.') >= 0 || apis.FindSource(source) is not null)
        {
            return false;
        }

        foreach (string owner in apis.SourcesOf(source))
        {
            if (apis.FindEvent(owner, source) is { IsSuggested: true })
            {
                findings.Report(DiagnosticCatalogue.ValueIsOfOtherField, literal.Span, source, "eventName", "eventSource");
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it was reported.</summary>
    public bool CheckName(BoundLiteral literal, string name)
    {
        if (name.EndsWith(SourceHost.End, StringComparison.Ordinal))
        {
            findings.Report(DiagnosticCatalogue.ValueIsOfOtherField, literal.Span, name, "eventSource", "eventName");
            return true;
        }

        int colon = name.IndexOf(':');
        return colon > 0 && IsAction(name, colon) && CheckAction(literal, name, name.Substring(0, colon), name.Substring(colon + 1));
    }

    private bool CheckAction(BoundLiteral literal, string written, string prefix, string action)
    {
        string host = prefix + SourceHost.End;
        string? source = apis.FindSource(host) is { IsSuggested: true } known ? known.Name : null;
        if ((source is null || !Has(source, action)) && apis.EverydaySource(host) is { } everyday)
        {
            source = everyday;
        }

        if (source is null)
        {
            return false;
        }

        EventTrap? trap = apis.FindTrap(source, action);
        string? logged = trap is not null ? trap.LoggedName : apis.FindEvent(source, action) is { IsSuggested: true } ? action : null;
        if (logged is null)
        {
            findings.Report(DiagnosticCatalogue.EventIsNeverLogged, literal.Span, written, trap?.Advice ?? AnyAction);
        }
        else
        {
            QueryDiagnosticDescriptor rule = trap is { IsCertain: false } ? DiagnosticCatalogue.EventMayBeLoggedOtherwise : DiagnosticCatalogue.EventIsLoggedOtherwise;
            findings.ReportLiteral(rule, literal.Span, logged, written, source, logged);
        }

        return true;
    }

    private bool Has(string source, string action) => apis.FindEvent(source, action) is { IsSuggested: true } || apis.FindTrap(source, action) is not null;

    /// <summary>A service in small letters, a colon, and a name that may have wildcards.</summary>
    private static bool IsAction(string name, int colon)
    {
        for (int i = 0; i < name.Length; i++)
        {
            bool isLetter = i < colon
                ? name[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'
                : name[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '*' or '?';
            if (i != colon && !isLetter)
            {
                return false;
            }
        }

        return colon + 1 < name.Length;
    }
}
