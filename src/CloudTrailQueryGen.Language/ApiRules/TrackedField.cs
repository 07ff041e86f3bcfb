namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>A field whose value tells what other fields can hold.</summary>
internal enum TrackedField
{
    None,
    EventSource,
    EventName,
    EventType,
    EventCategory,
    EventVersion,
    IdentityType,
}

/// <summary>Names of tracked fields.</summary>
internal static class TrackedFields
{
    public const int Count = (int)TrackedField.IdentityType + 1;

    public static TrackedField Of(string flatName) => flatName switch
    {
        "eventSource" => TrackedField.EventSource,
        "eventName" => TrackedField.EventName,
        "eventType" => TrackedField.EventType,
        "eventCategory" => TrackedField.EventCategory,
        "eventVersion" => TrackedField.EventVersion,
        "userIdentity.type" => TrackedField.IdentityType,
        _ => TrackedField.None,
    };

    public static string NameOf(TrackedField field) => field switch
    {
        TrackedField.EventSource => "eventSource",
        TrackedField.EventName => "eventName",
        TrackedField.EventType => "eventType",
        TrackedField.EventCategory => "eventCategory",
        TrackedField.EventVersion => "eventVersion",
        _ => "userIdentity.type",
    };
}
