using System;
using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary>
    /// The pattern of a text: the text with the words that vary from event to event replaced by their kind and number, such as
    /// <c>&lt;IPAddress-2&gt;</c> (spec §3.14, an approximation of our own). Not callable by queries.
    /// </summary>
    public static Value PatternOf(ScratchArena scratch, scoped in Value text) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) ? Value.FromText(new LogPatternWriter(scratch, utf8).Write()) : Value.Missing;

    /// <summary><c>@severityLabel</c>: by the letters that occur in the pattern, in any case. Not callable by queries.</summary>
    public static Value PatternSeverity(ScratchArena scratch, scoped in Value pattern)
    {
        if (!Coercion.TryText(scratch, pattern, out ReadOnlySpan<byte> utf8))
        {
            return Value.Missing;
        }

        return Value.FromText(ContainsLetters(utf8, "error"u8) ? "ERROR"u8 : ContainsLetters(utf8, "warn"u8) ? "WARN"u8 : "INFO"u8);
    }

    /// <summary>
    /// <c>@differenceDescription</c>: what has become of a number of events. The percentage is rounded, halves up. Not callable by queries.
    /// </summary>
    /// <param name="scratch">Memory for the text.</param>
    /// <param name="now">The number in the window of the run, at least 0.</param>
    /// <param name="before">The number in the other window, at least 0.</param>
    public static Value DifferenceDescription(ScratchArena scratch, scoped in Value now, scoped in Value before)
    {
        if (now.Kind != ValueKind.Integer || before.Kind != ValueKind.Integer)
        {
            return Value.Missing;
        }

        if (now.Integer == before.Integer || before.Integer == 0 || now.Integer == 0)
        {
            return Value.FromText(now.Integer == before.Integer ? "Unchanged"u8 : before.Integer == 0 ? "New"u8 : "Gone"u8);
        }

        bool isMore = now.Integer > before.Integer;
        Int128 difference = Int128.Abs((Int128)now.Integer - before.Integer);
        Int128 percent = ((difference * 200) + before.Integer) / ((Int128)before.Integer * 2);
        ReadOnlySpan<byte> verb = isMore ? "Increased by "u8 : "Decreased by "u8;
        ReadOnlySpan<byte> least = "less than 1%"u8;
        const int LongestNumber = 40;
        Span<byte> text = scratch.Take(verb.Length + LongestNumber + 1);
        verb.CopyTo(text);
        int length = verb.Length;
        if (percent == 0)
        {
            least.CopyTo(text[length..]);
            length += least.Length;
        }
        else
        {
            percent.TryFormat(text[length..], out int digits, default, CultureInfo.InvariantCulture);
            length += digits;
            text[length++] = (byte)'%';
        }

        scratch.GiveBack(text.Length - length);
        return Value.FromText(text[..length]);
    }

    private static bool ContainsLetters(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase)
    {
        byte small = lowerCase[0];
        byte capital = (byte)(small & ~0x20);
        for (int at = text.IndexOfAny(small, capital); at >= 0 && at + lowerCase.Length <= text.Length; at = Next(text, at, small, capital))
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(at, lowerCase.Length), lowerCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> text, int at, byte small, byte capital)
    {
        int distance = text[(at + 1)..].IndexOfAny(small, capital);
        return distance < 0 ? -1 : at + 1 + distance;
    }
}
