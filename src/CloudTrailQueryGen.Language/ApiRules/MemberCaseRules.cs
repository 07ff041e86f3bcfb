using System;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>
/// Members of open objects in the wrong case. Anything can be a member there, so that only names are compared that one service
/// writes, that are documented or in many records, and that no other service is likely to write in another case.
/// </summary>
internal sealed class MemberCaseRules(CloudTrailSchema schema, ApiFindings findings)
{
    private const string Response = "responseElements";
    private const string Additional = "additionalEventData";

    /// <summary>The outcome of signing in to the console and of what one does there.</summary>
    private static readonly string[] ResponseMembers =
    [
        "ConsoleLogin", "SwitchRole", "ExitRole", "RenewRole", "CheckMfa", "GetSigninToken", "PasswordUpdated", "PasswordRecoveryRequested", "PasswordRecoveryCompleted",
    ];

    /// <summary>What console sign-ins and S3 say besides.</summary>
    private static readonly string[] AdditionalMembers =
    [
        "LoginTo", "MobileVersion", "MFAUsed", "MFAIdentifier", "SwitchFrom", "SSEApplied", "SignatureVersion", "bytesTransferredIn", "bytesTransferredOut",
    ];

    public void Check(BoundField field)
    {
        int dot = field.FlatName.IndexOf('.');
        if (dot < 0)
        {
            return;
        }

        string parent = field.FlatName.Substring(0, dot);
        string[] members = parent switch
        {
            Response => ResponseMembers,
            Additional => AdditionalMembers,
            _ => [],
        };
        string member = field.FlatName.Substring(dot + 1);
        foreach (string known in members)
        {
            // A project may have fields of its own.
            if (string.Equals(known, member, StringComparison.OrdinalIgnoreCase) && schema.Root.Member(parent) is { } node && node.Member(member) is null && node.Member(known) is not null)
            {
                string instead = parent + "." + known;
                findings.ReportName(DiagnosticCatalogue.MemberDiffersInCase, field.Span, field.FlatName, instead, field.FlatName, instead);
            }
        }
    }
}
