using System;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Describes a fault of this product in one line, with the place it comes from: all that a report needs.</summary>
internal static class FailureText
{
    public static string Of(Exception? failure)
    {
        string trace = failure?.StackTrace ?? string.Empty;
        int end = trace.IndexOfAny(['\r', '\n']);
        string place = (end < 0 ? trace : trace.Substring(0, end)).Trim();
        return $"{failure?.GetType().Name}: {failure?.Message} {place}".Trim();
    }
}
