using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Generator.Tests.Documentation;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines, without a line end behind the last.</param>
/// <param name="Line">One-based line of the fence.</param>
internal sealed record FencedBlock(string Language, string Text, int Line)
{
    private const string Fence = "```";

    /// <summary>The blocks of a file in order.</summary>
    public static IReadOnlyList<FencedBlock> Read(string markdown)
    {
        var blocks = new List<FencedBlock>();
        string[] lines = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (int start = 0; start < lines.Length; start++)
        {
            if (lines[start].StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, Fence, start + 1);
                blocks.Add(new(lines[start][Fence.Length..], string.Join('\n', lines[(start + 1)..end]), start + 1));
                start = end;
            }
        }

        return blocks;
    }
}
