using System;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>
/// An event source of AWS is a host: the name of the service, and an end that all of them share. Only the first part tells them apart, so that only
/// it is compared when one looks for what was meant.
/// </summary>
internal static class SourceHost
{
    /// <summary>What all event sources of AWS end in.</summary>
    public const string End = ".amazonaws.com";

    private const int MostEditsOfEnd = 2;

    /// <summary>Ends that are written for the right one, and that are too far from it to be slips of the keyboard.</summary>
    private static readonly string[] OtherEnds = [".amazonaws", ".aws.amazon.com", ".amazon.com", ".aws.com", ".amazon", ".aws"];

    /// <summary>The name of the service in front of AWS's end, or of what was written for it; null for the host of somebody else.</summary>
    public static string? ServiceOf(string source)
    {
        if (source.IndexOf('.') < 0 && !source.EndsWith("amazonaws.com", StringComparison.OrdinalIgnoreCase))
        {
            return source;
        }

        if (source.EndsWith(End, StringComparison.OrdinalIgnoreCase))
        {
            return source.Substring(0, source.Length - End.Length);
        }

        foreach (string end in OtherEnds)
        {
            if (source.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return source.Substring(0, source.Length - end.Length);
            }
        }

        // A dot is the first letter of the end, unless it is the one that is missing.
        int last = source.LastIndexOf('.');
        int first = last > 0 ? source.LastIndexOf('.', last - 1) : -1;
        return first >= 0 && IsEnd(source.Substring(first)) ? source.Substring(0, first)
            : IsEnd(source.Substring(last)) ? source.Substring(0, last)
            : source.EndsWith("amazonaws.com", StringComparison.OrdinalIgnoreCase) ? source.Substring(0, source.Length - End.Length + 1)
            : null;
    }

    private static bool IsEnd(string end) => Suggestion.Strictly(end, [End], MostEditsOfEnd) is not null;
}
