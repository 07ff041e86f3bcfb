namespace CloudTrailQueryGen.Language.Apis;

/// <summary>A service as <c>eventSource</c> names it.</summary>
/// <param name="Name">The host, such as <c>s3.amazonaws.com</c>.</param>
/// <param name="Service">What the service is called; empty when that is not known.</param>
/// <param name="Status">How it is known.</param>
internal sealed record EventSource(string Name, string Service, EventSourceStatus Status)
{
    /// <summary>It may be offered. A candidate is only a name that may be one: neither wrong nor worth to be proposed.</summary>
    public bool IsSuggested => Status != EventSourceStatus.AliasCandidate;
}

/// <summary>How an event source is known.</summary>
internal enum EventSourceStatus
{
    /// <summary>The one under which the service's calls are logged.</summary>
    Primary,

    /// <summary>Another one of the same service.</summary>
    AliasAccepted,

    /// <summary>May be another one of the service; nobody has seen it.</summary>
    AliasCandidate,

    /// <summary>Of a service that is gone from the SDKs.</summary>
    Legacy,

    /// <summary>Of a console or an agent, for which there is no SDK.</summary>
    NonSdk,

    /// <summary>Known from records only.</summary>
    ObservedOnly,

    /// <summary>The project's own.</summary>
    Project,
}
