using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.Completion;

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

    private static readonly string[] Truths = ["true", "false"];

    /// <summary>Empty when the field can have any value.</summary>
    /// <param name="field">A flattened name.</param>
    /// <param name="schema">What is known of the fields.</param>
    public static string[] Of(string field, CloudTrailSchema schema) =>
        ByField.TryGetValue(field, out string[]? values) ? values
        : schema.Find(field) is { Match: SchemaMatch.Known, Shape: FieldShape.TruthText } ? Truths
        : [];
}
