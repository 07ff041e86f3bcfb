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

        string[] known = KnownValues.Of(field, schema);
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
    public void CheckNumber(string field, BoundLiteral literal)
    {
        string written = findings.TextAt(literal.Span);
        if (IsAccountId(field))
        {
            bool isId = written.Length == AccountIdLength && IsDigits(written);
            string text = isId ? $"\"{written}\"" : "\"123456789012\"";
            findings.ReportWithFix(DiagnosticCatalogue.AccountIdIsText, literal.Span, isId ? text : null, field, text, written);
        }
        else if (IsNeverNumber(field))
        {
            findings.Report(DiagnosticCatalogue.TextIsNeverNumber, literal.Span, field, written);
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
