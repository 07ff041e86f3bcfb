using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Tests.Compatibility;

/// <summary>Every choice of the language reference's §8, with experiments.</summary>
internal static partial class ServiceChoices
{
    /// <summary>The events that the experiments are made with.</summary>
    public static readonly ImmutableArray<string> Events =
    [
        """{"eventTime":"2026-01-01T10:00:00Z","eventName":"A","readOnly":true,"errorCode":"Denied","requestParameters":{"n":1,"s":"x","key":"k"}}""",
        """{"eventTime":"2026-01-01T12:00:00Z","eventName":"B","readOnly":false,"requestParameters":{"n":"2","s":"X  y","list":[5,7]}}""",
        """{"eventTime":"2026-01-05T12:30:00Z","eventName":"C","readOnly":false,"errorCode":"Throttled","requestParameters":{"n":10,"s":"a*b","o":{"b":"c"},"key":"k"}}""",
    ];

    /// <summary>By number.</summary>
    public static IEnumerable<ServiceChoice> All => [.. Values, .. Commands, .. Texts];
}
