using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary>
    /// <c>split(text, delimiter)</c>: the parts between the occurrences of a literal, empty ones too, as a JSON array of strings. An empty
    /// delimiter occurs nowhere, so that the whole text is the only part. Missing for a text so long (358 MB) that the list might not fit.
    /// </summary>
    public static Value Split(ScratchArena scratch, scoped in Value text, scoped in Value delimiter)
    {
        if (!TryTexts(scratch, text, delimiter, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> literal))
        {
            return Value.Missing;
        }

        int delimiters = literal.IsEmpty ? 0 : utf8.Count(literal);
        long length = 2 + JsonStringWriter.Length(utf8);
        if (delimiters != 0)
        {
            // A character is escaped in the same way wherever it stands; instead of a delimiter there are two quotation marks and a comma.
            length += delimiters * (3 - (JsonStringWriter.Length(literal) - 2));
        }

        Span<byte> json = scratch.Take(MemoryAccount.Length(MemoryUse.Text, length));
        json[0] = (byte)'[';
        int written = 1;
        for (int i = 0; i < delimiters; i++)
        {
            int found = utf8.IndexOf(literal);
            written += JsonStringWriter.Write(utf8[..found], json[written..]);
            json[written++] = (byte)',';
            utf8 = utf8[(found + literal.Length)..];
        }

        written += JsonStringWriter.Write(utf8, json[written..]);
        json[written] = (byte)']';
        return Value.FromStructure(json);
    }
}
