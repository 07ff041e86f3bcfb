using System;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>Values that a field never has: slips of the few that it can have, and numbers where CloudTrail writes text.</summary>
internal sealed class ValueRules(CloudTrailSchema schema, ApiFindings findings)
{
    private const int MostEdits = 2;
    private const int AccountIdLength = 12;

    public void CheckText(string field, BoundLiteral literal, string value)
    {
        if (field == "awsRegion" && RegionOf(value) is { } region)
        {
            findings.ReportLiteral(DiagnosticCatalogue.ValueIsMisspelled, literal.Span, region, field, value, region);
            return;
        }

        if (IsAccountId(field))
        {
            CheckAccountId(field, literal, value);
            return;
        }

        string[] known = KnownValues.Of(field, schema);
        if (KnownValues.OfTruth(field, schema) is { Length: > 0 } truths && Array.IndexOf(truths, value) < 0 && TruthOf(value) is { } truth)
        {
            string meant = truths[truth ? 0 : 1];
            if (string.Equals(meant, value, StringComparison.OrdinalIgnoreCase))
            {
                findings.ReportLiteral(DiagnosticCatalogue.ValueDiffersInCase, literal.Span, meant, value, field, meant);
            }
            else
            {
                findings.ReportLiteral(DiagnosticCatalogue.ValueIsMisspelled, literal.Span, meant, field, value, meant);
            }

            return;
        }

        if (known.Length == 0 || Array.IndexOf(known, value) >= 0 || Suggestion.Strictly(value, known, MostEdits) is not { } near)
        {
            return;
        }

        if (string.Equals(near, value, StringComparison.OrdinalIgnoreCase))
        {
            findings.ReportLiteral(DiagnosticCatalogue.ValueDiffersInCase, literal.Span, near, value, field, near);
        }
        else
        {
            findings.ReportLiteral(DiagnosticCatalogue.ValueIsMisspelled, literal.Span, near, field, value, near);
        }
    }

    /// <summary>Text that is wholly a number equals that number (spec §5.4), so that only text that never is one is certain.</summary>
    public void CheckNumber(string field, BoundLiteral literal, bool isOrdering)
    {
        string written = findings.TextAt(literal.Span);
        if (IsAccountId(field))
        {
            bool isId = written.Length == AccountIdLength && IsDigits(written);
            string text = $"\"{written}\"";
            string hint = isId ? $"use '{text}' instead of '{written}'" : "an account id is twelve digits in quotes";
            findings.ReportWithFix(DiagnosticCatalogue.AccountIdIsText, literal.Span, isId ? text : null, field, hint);
        }
        else if (IsNeverNumber(field))
        {
            string effect = isOrdering ? "is never less or greater than" : "never equals";
            string hint = field == "eventTime" ? "; compare '@timestamp', which is milliseconds since 1970" : string.Empty;
            findings.Report(DiagnosticCatalogue.TextIsNeverNumber, literal.Span, field, effect, written, hint);
        }
    }

    /// <summary>The region, if nothing but the dash in front of its number is missing. New regions have the form of the old ones, so that no list is needed.</summary>
    private static string? RegionOf(string value)
    {
        string region = value.Length < 2 ? value : value.Insert(value.Length - 1, "-");
        string[] parts = region.Split('-');
        bool isRegion = parts.Length > 2 && parts[0].Length is 2 or 3 && parts[parts.Length - 1] is { Length: 1 } number && number[0] is >= '0' and <= '9';
        for (int i = 0; i < parts.Length - 1; i++)
        {
            isRegion &= IsWord(parts[i]);
        }

        return isRegion ? region : null;
    }

    private static bool IsWord(string text) => text.Length != 0 && Array.TrueForAll(text.ToCharArray(), c => c is >= 'a' and <= 'z');

    /// <summary>A text with letters of the case that the function leaves none of. Other letters than ASCII are left alone: not all of them have both cases.</summary>
    public void CheckCase(string function, BoundLiteral literal, string text)
    {
        bool isLower = function == "tolower";
        if (!isLower && function != "toupper")
        {
            return;
        }

        char[] given = text.ToCharArray();
        for (int i = 0; i < given.Length; i++)
        {
            given[i] = given[i] >= 128 ? given[i] : isLower ? char.ToLowerInvariant(given[i]) : char.ToUpperInvariant(given[i]);
        }

        string instead = new(given);
        if (instead != text)
        {
            string? fix = text.IndexOfAny(['\\', '"', '\'']) < 0 ? instead : null;
            findings.ReportLiteral(DiagnosticCatalogue.CaseIsNeverGiven, literal.Span, fix, function, isLower ? "small" : "capital", text, instead);
        }
    }

    /// <summary>Other texts than numbers occur too: ANONYMOUS_PRINCIPAL.</summary>
    private void CheckAccountId(string field, BoundLiteral literal, string value)
    {
        string digits = value.Replace("-", "").Replace(" ", "");
        if (digits.Length == 0 || !IsDigits(digits) || (digits.Length == AccountIdLength && digits == value))
        {
            return;
        }

        if (digits.Length == AccountIdLength)
        {
            findings.ReportLiteral(DiagnosticCatalogue.AccountIdIsMalformed, literal.Span, digits, field, value, $"; use '{digits}'");
        }
        else
        {
            findings.Report(DiagnosticCatalogue.AccountIdIsMalformed, literal.Span, field, value, string.Empty);
        }
    }

    /// <summary>What words for a truth surely mean.</summary>
    private static bool? TruthOf(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => null,
    };

    private bool IsAccountId(string field) =>
        (field == "recipientAccountId" || field.EndsWith(".accountId", StringComparison.Ordinal)) && schema.Find(field).Shape == FieldShape.Text;

    /// <summary>Names, times and ids with hyphens.</summary>
    private static bool IsNeverNumber(string field) =>
        KnownValues.OfKind(field).Length != 0
        || field is "eventName" or "eventSource" or "eventTime" or "awsRegion" or "eventID" or "userIdentity.arn" or "userIdentity.sessionContext.sessionIssuer.arn";

    private static bool IsDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
