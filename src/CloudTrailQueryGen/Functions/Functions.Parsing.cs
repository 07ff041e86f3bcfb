using System;

namespace CloudTrailQueryGen.Runtime;

/// <content>What the command <c>parse</c> computes (spec §3.9); no query names these functions.</content>
public static partial class Functions
{
    /// <summary>
    /// <c>parse input "a * b *"</c>: the texts at the wildcards, for <see cref="Capture"/>. The pattern matches anywhere; each wildcard
    /// takes as little as possible, one at the end of the pattern all the rest. Missing when the text does not match.
    /// </summary>
    /// <param name="scratch">Memory for the result.</param>
    /// <param name="input">A number counts as its canonical text, an object or array as its JSON text.</param>
    /// <param name="pattern">Literal text with wildcards <c>*</c>.</param>
    public static Value Glob(ScratchArena scratch, scoped in Value input, scoped in Value pattern)
    {
        if (input.IsMissing)
        {
            return Value.Missing;
        }

        // The first place of a literal is always the right one: behind a later one there is less text for those that follow.
        ReadOnlySpan<byte> text = ValueText.Utf8(input, scratch);
        ReadOnlySpan<byte> rest = pattern.Utf8;
        ReadOnlySpan<byte> literal = NextLiteral(ref rest, out bool isLast);
        int at = text.IndexOf(literal);
        if (at < 0)
        {
            return Value.Missing;
        }

        text = text[(at + literal.Length)..];
        var captures = new CaptureWriter(scratch, rest.Count((byte)'*') + 1, text.Length);
        while (!isLast)
        {
            literal = NextLiteral(ref rest, out isLast);
            int end = isLast && literal.IsEmpty ? text.Length : text.IndexOf(literal);
            if (end < 0)
            {
                return Value.Missing;
            }

            captures.Add(text[..end]);
            text = text[(end + literal.Length)..];
        }

        return captures.ToValue();
    }

    /// <summary>
    /// <c>parse input csv</c>: the values between commas, for <see cref="Capture"/>. Quotes around a value may hold commas, and a quote if it is
    /// doubled (RFC 4180); the whole text is one record, line breaks included. What is behind the last wanted value is left out.
    /// </summary>
    public static Value Csv(ScratchArena scratch, scoped in Value input, scoped in Value count)
    {
        if (input.IsMissing)
        {
            return Value.Missing;
        }

        ReadOnlySpan<byte> rest = ValueText.Utf8(input, scratch);
        int most = (int)Math.Min(count.Integer, rest.Length + 1L);
        var captures = new CaptureWriter(scratch, most, rest.Length);
        bool isOver = false;
        for (int i = 0; i < most && !isOver; i++)
        {
            captures.Begin();
            isOver = !CsvText.CopyValue(ref rest, ref captures);
            captures.End();
        }

        return captures.ToValue();
    }

    /// <summary>
    /// <c>parse input logfmt</c>: the pairs <c>key=value</c> between white space as an object of texts. A value in quotes may hold white space, and
    /// <c>\"</c> and <c>\\</c> for a quote and a backslash; a key without a value has the empty text.
    /// </summary>
    public static Value Logfmt(ScratchArena scratch, scoped in Value input) =>
        input.IsMissing ? Value.Missing : LogfmtText.ToObject(ValueText.Utf8(input, scratch), scratch);

    /// <summary>
    /// <c>parse input /regex/</c>: the groups of the first match, for <see cref="Capture"/>; one that took no part in it is missing, and all are when
    /// there is no match.
    /// </summary>
    public static Value Captures(ScratchArena scratch, scoped in Value input, CapturePattern pattern)
    {
        if (input.IsMissing)
        {
            return Value.Missing;
        }

        ReadOnlySpan<byte> text = ValueText.Utf8(input, scratch);
        Span<int> offsets = scratch.TakeAligned<int>((pattern.GroupCount + 1) * 2);
        if (!pattern.Match(text, 0, offsets))
        {
            return Value.Missing;
        }

        var captures = new CaptureWriter(scratch, pattern.GroupCount, CaptureWriter.LengthOf(offsets));
        captures.AddGroups(text, offsets);
        return captures.ToValue();
    }

    /// <summary>A text that <see cref="Glob"/>, <see cref="Csv"/> or <see cref="Captures"/> has found; missing when there is none of this number.</summary>
    /// <param name="scratch">Not used.</param>
    /// <param name="captures">Their result.</param>
    /// <param name="index">A whole number; 0 is the first.</param>
    public static Value Capture(ScratchArena scratch, Value captures, scoped in Value index) => CaptureReader.Read(captures, index.Integer);

    private static ReadOnlySpan<byte> NextLiteral(ref ReadOnlySpan<byte> pattern, out bool isLast)
    {
        int wildcard = pattern.IndexOf((byte)'*');
        isLast = wildcard < 0;
        ReadOnlySpan<byte> literal = isLast ? pattern : pattern[..wildcard];
        pattern = isLast ? default : pattern[(wildcard + 1)..];
        return literal;
    }
}
