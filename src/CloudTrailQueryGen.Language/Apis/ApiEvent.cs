namespace CloudTrailQueryGen.Language.Apis;

/// <summary>An event of an event source.</summary>
/// <param name="Name">As <c>eventName</c> has it.</param>
/// <param name="Origin">Where the name comes from.</param>
internal readonly record struct ApiEvent(string Name, ApiEventOrigin Origin)
{
    /// <summary>The name is good enough to be proposed.</summary>
    public bool IsSuggested => Origin is not (ApiEventOrigin.IamAction or ApiEventOrigin.Alias or ApiEventOrigin.LegacyModel);

    /// <summary>The event surely is one of this event source, not merely of a service that has several.</summary>
    public bool IsOwned => Origin is ApiEventOrigin.Observed or ApiEventOrigin.Model or ApiEventOrigin.Project;
}

/// <summary>Where the name of an event comes from, surest first.</summary>
internal enum ApiEventOrigin
{
    /// <summary>It is in a record.</summary>
    Observed,

    /// <summary>An operation in the model of the service's API.</summary>
    Model,

    /// <summary>An operation with the suffix that the service logs, such as a date.</summary>
    ModelNameRule,

    /// <summary>Documented, or known from memory.</summary>
    Curated,

    /// <summary>An operation of an older model.</summary>
    LegacyModel,

    /// <summary>An event of another event source of the same service.</summary>
    Alias,

    /// <summary>Only an action of IAM policies. Many are calls of a console, so that they are not called unknown; none is proposed.</summary>
    IamAction,

    /// <summary>The project's own.</summary>
    Project,
}
