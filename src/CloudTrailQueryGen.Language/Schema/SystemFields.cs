using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>The fields that CloudWatch Logs adds to events; their names begin with one <c>@</c> (spec §6).</summary>
internal static class SystemFields
{
    /// <summary>Have a value wherever the events come from.</summary>
    public static ImmutableArray<string> Available { get; } = ["@timestamp", "@message", "@ptr"];

    /// <summary>Exist only inside the service.</summary>
    public static ImmutableArray<string> OfService { get; } =
    [
        "@ingestionTime", "@logStream", "@log", "@entity", "@aws.account", "@aws.region", "@aws.tag",
        "@source.log", "@data_source_name", "@data_source_type", "@data_format",
    ];

    /// <summary>Discovered in the logs of Lambda functions only.</summary>
    public static ImmutableArray<string> OfLambda { get; } =
    [
        "@requestId", "@duration", "@billedDuration", "@type", "@memorySize", "@maxMemoryUsed", "@initDuration", "@xrayTraceId", "@xraySegmentId",
    ];

    /// <summary>The system field with this name, if it has a value here.</summary>
    public static SystemField? Find(string name) => name switch
    {
        "@timestamp" => SystemField.Timestamp,
        "@message" => SystemField.Message,
        "@ptr" => SystemField.Pointer,
        _ => null,
    };

    /// <summary>The service adds the field, or an object that it is a member of.</summary>
    public static bool IsOfService(string name)
    {
        foreach (string field in OfService)
        {
            if (name == field || (name.StartsWith(field, StringComparison.Ordinal) && name[field.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOfLambda(string name) => OfLambda.Contains(name);
}
