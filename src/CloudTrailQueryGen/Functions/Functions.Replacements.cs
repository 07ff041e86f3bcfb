using System;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary>
    /// <c>regexReplace(text, pattern, replacement)</c> with a replacement that refers to no groups: every match is replaced, from left to right and without
    /// overlap; a match of nothing directly behind another match is none (spec §4.2).
    /// </summary>
    public static Value RegexReplace(ScratchArena scratch, scoped in Value text, CapturePattern pattern, scoped in Value replacement)
    {
        if (!TryTexts(scratch, text, replacement, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> substitute))
        {
            return Value.Missing;
        }

        Span<int> match = stackalloc int[2];
        using var scan = new CaptureScan(pattern, utf8);
        if (!scan.Next(match))
        {
            return Value.FromText(utf8);
        }

        var replaced = new ScratchText(scratch, utf8.Length + substitute.Length);
        int end = 0;
        do
        {
            replaced.Append(utf8[end..match[0]]);
            replaced.Append(substitute);
            end = match[1];
        }
        while (scan.Next(match));

        replaced.Append(utf8[end..]);
        return Value.FromText(replaced.Finish());
    }

    /// <summary><c>regexReplace(text, pattern, replacement)</c> with a replacement that refers to groups.</summary>
    /// <param name="scratch">Memory for the result.</param>
    /// <param name="text">Any scalar.</param>
    /// <param name="pattern">What is replaced; it has the groups that the template refers to.</param>
    /// <param name="template">What stands there instead.</param>
    public static Value RegexReplace(ScratchArena scratch, scoped in Value text, CapturePattern pattern, ReplacementTemplate template)
    {
        if (!Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8))
        {
            return Value.Missing;
        }

        Span<int> groups = MemoryMarshal.Cast<byte, int>(scratch.Take((template.HighestGroup + 1) * 2 * sizeof(int)));
        using var scan = new CaptureScan(pattern, utf8);
        if (!scan.Next(groups))
        {
            return Value.FromText(utf8);
        }

        var replaced = new ScratchText(scratch, utf8.Length);
        int end = 0;
        do
        {
            replaced.Append(utf8[end..groups[0]]);
            template.Write(utf8, groups, ref replaced);
            end = groups[1];
        }
        while (scan.Next(groups));

        replaced.Append(utf8[end..]);
        return Value.FromText(replaced.Finish());
    }
}
