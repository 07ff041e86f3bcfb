using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>What a build has written.</summary>
internal static class BuildOutput
{
    public static IEnumerable<string> Lines(string output) =>
        output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>The diagnostics of a severity: file name, position, severity and id, each once.</summary>
    public static IEnumerable<string> Find(string output, string severity) =>
        Lines(output)
            .Where(line => line.Contains($": {severity} ", StringComparison.Ordinal))
            .Select(line => Shorten(line, $": {severity} "))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Shorten(string line, string severity)
    {
        int id = line.IndexOf(severity, StringComparison.Ordinal);
        int end = line.IndexOf(':', id + severity.Length);
        return end < 0 ? line : Path.GetFileName(line[..id]) + line[id..end];
    }
}
