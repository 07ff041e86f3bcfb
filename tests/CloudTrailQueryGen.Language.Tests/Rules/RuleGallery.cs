using System;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>What the two halves of the gallery have in common: the layout, and the lines between which the half about C# stands.</summary>
internal static class RuleGallery
{
    private const string HostBegin = "<!-- host rules -->\n";
    private const string HostEnd = "<!-- end of host rules -->\n";

    public static string Heading(string id, string title) => $"\n### [{id}]({id}.md): {title}\n\n";

    public static string Message(string severity, string id, string message) => $"{severity.ToLowerInvariant()} {id}: {message}\n";

    /// <summary>The part about the C# around queries, with the lines that enclose it; empty ones when the gallery has none.</summary>
    public static string HostPartOf(string gallery)
    {
        (int start, int end) = Find(gallery);
        return start < 0 ? HostBegin + HostEnd : gallery.Replace("\r\n", "\n").Substring(start, end - start);
    }

    /// <summary>The gallery with another part about C#.</summary>
    public static string WithHostPart(string gallery, string part)
    {
        gallery = gallery.Replace("\r\n", "\n");
        (int start, int end) = Find(gallery);
        return gallery.Substring(0, start) + HostBegin + part + HostEnd + gallery.Substring(end);
    }

    private static (int Start, int End) Find(string gallery)
    {
        gallery = gallery.Replace("\r\n", "\n");
        int start = gallery.IndexOf(HostBegin, StringComparison.Ordinal);
        return (start, start < 0 ? -1 : gallery.IndexOf(HostEnd, start, StringComparison.Ordinal) + HostEnd.Length);
    }
}
