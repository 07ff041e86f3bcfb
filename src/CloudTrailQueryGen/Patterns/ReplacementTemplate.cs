using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What <c>regexReplace</c> puts in place of a match: text and the groups of the match. Immutable, thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReplacementTemplate
{
    private readonly Part[] parts;

    /// <summary>Reads a template.</summary>
    /// <param name="template">What the query compiler writes: <c>${1}</c> for a group, 0 being the match, <c>$$</c> for a dollar sign, and text.</param>
    /// <exception cref="ArgumentException">A dollar sign stands before something else.</exception>
    public ReplacementTemplate(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var read = new List<Part>();
        int begin = 0;
        for (int dollar = template.IndexOf('$', StringComparison.Ordinal); dollar >= 0; dollar = template.IndexOf('$', begin))
        {
            AddText(read, template[begin..dollar]);
            int end = template.IndexOf('}', dollar);
            if (template.AsSpan(dollar).StartsWith("$$"))
            {
                AddText(read, "$");
                begin = dollar + 2;
            }
            else if (template.AsSpan(dollar).StartsWith("${")
                && int.TryParse(template.AsSpan(dollar + 2, Math.Max(0, end - dollar - 2)), NumberStyles.None, CultureInfo.InvariantCulture, out int group))
            {
                read.Add(new Part(null, group));
                HighestGroup = Math.Max(HighestGroup, group);
                begin = end + 1;
            }
            else
            {
                throw new ArgumentException($"The template is malformed at character {dollar}: {template}", nameof(template));
            }
        }

        AddText(read, template[begin..]);
        parts = [.. read];
    }

    /// <summary>The highest number of a group that it refers to; 0 when it needs none but the match.</summary>
    internal int HighestGroup { get; }

    /// <summary>Writes it for one match; a group that took no part in it is empty.</summary>
    /// <param name="text">What was searched.</param>
    /// <param name="groups">As <see cref="CapturePattern.Match"/> gives them.</param>
    /// <param name="output">Where to.</param>
    internal void Write(ReadOnlySpan<byte> text, ReadOnlySpan<int> groups, ref ScratchText output)
    {
        foreach (Part part in parts)
        {
            if (part.Text is not null)
            {
                output.Append(part.Text);
            }
            else if (groups[2 * part.Group] >= 0)
            {
                output.Append(text[groups[2 * part.Group]..groups[(2 * part.Group) + 1]]);
            }
        }
    }

    private static void AddText(List<Part> parts, string text)
    {
        if (text.Length != 0)
        {
            parts.Add(new Part(Encoding.UTF8.GetBytes(text), -1));
        }
    }

    private readonly record struct Part(byte[]? Text, int Group);
}
