using System;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>What is known of the values of a field.</summary>
internal enum ValueVariety
{
    /// <summary>Values of one's own: users, addresses, resources.</summary>
    Own,

    /// <summary>Names that AWS gives; the frequent ones are listed.</summary>
    Names,

    /// <summary>One value may be that of nearly all events: the account, the region.</summary>
    Few,
}

/// <summary>How many events have a value of which nothing was measured.</summary>
internal static class ValueVarieties
{
    private const int AssumedPerThousand = 50;

    /// <summary>The variety of a field's values.</summary>
    /// <param name="field">Its flattened name.</param>
    public static ValueVariety Of(string field) => field switch
    {
        "eventName" or "eventSource" or "eventType" or "errorCode" or "userIdentity.type" => ValueVariety.Names,
        "awsRegion" or "eventVersion" or "eventCategory" => ValueVariety.Few,
        _ => field.EndsWith("ccountId", StringComparison.Ordinal) ? ValueVariety.Few : ValueVariety.Own,
    };

    /// <summary>Of a thousand events so many have a value that is not listed.</summary>
    public static int Share(ValueVariety variety, bool isAssumed) => variety switch
    {
        ValueVariety.Few => StringShares.All,
        ValueVariety.Names when !isAssumed => StringShares.Rare,
        _ => AssumedPerThousand,
    };
}
