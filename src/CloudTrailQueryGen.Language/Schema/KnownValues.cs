using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>The values of the fields that have few.</summary>
internal static class KnownValues
{
    private static readonly Dictionary<string, string[]> ByField = new(StringComparer.Ordinal)
    {
        ["userIdentity.type"] =
        [
            "Root", "IAMUser", "AssumedRole", "Role", "FederatedUser", "Directory", "AWSAccount", "AWSService", "IdentityCenterUser", "SAMLUser",
            "WebIdentityUser", "Unknown",
        ],
        ["userIdentity.sessionContext.sessionIssuer.type"] = ["Root", "IAMUser", "Role"],
        ["eventType"] = ["AwsApiCall", "AwsServiceEvent", "AwsConsoleSignIn", "AwsConsoleAction", "AwsVpceEvent", "AwsCloudTrailInsight"],
        ["eventCategory"] = ["Management", "Data", "NetworkActivity", "Insight"],
    };

    /// <summary>The values of <c>eventCategory</c> as the table of fields writes them, in the same order.</summary>
    public static readonly string[] CategoryWords = ["management", "data", "network-activity", "insight"];

    /// <summary>The texts of fields that hold a truth as text: first the one that means true.</summary>
    private static readonly string[] Truths = ["true", "false"];

    private static readonly string[] YesOrNo = ["Yes", "No"];

    /// <summary>Empty when the field can have any value.</summary>
    /// <param name="field">A flattened name.</param>
    /// <param name="schema">What is known of the fields.</param>
    public static string[] Of(string field, CloudTrailSchema schema) =>
        OfKind(field) is { Length: > 0 } values ? values : OfTruth(field, schema);

    /// <summary>What a field holds that tells by text whether something is so: the text that means true, and the one that means false; empty for another field.</summary>
    public static string[] OfTruth(string field, CloudTrailSchema schema) =>
        field == "additionalEventData.MFAUsed" ? YesOrNo
        : schema.Find(field) is { Match: SchemaMatch.Known, Shape: FieldShape.TruthText } ? Truths
        : [];

    /// <summary>The values of a field that tells a kind; empty for another field.</summary>
    public static string[] OfKind(string field) => ByField.TryGetValue(field, out string[]? values) ? values : [];

    /// <summary>The value of <c>eventCategory</c> that a word of the table of fields means.</summary>
    public static string CategoryOfWord(string word) => OfKind("eventCategory")[Array.IndexOf(CategoryWords, word)];
}
