using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Literals of which every event that passes the query's filters holds at least one, as the compiler has found out. Other events are
/// skipped as a whole: their structure and encoding are checked, their fields are not read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class EventProbe
{
    private readonly ProbedLiteral one;
    private readonly AnyOf<ProbedLiteral, ProbedLiteral> two;
    private readonly AnyOf<AnyOf<ProbedLiteral, ProbedLiteral>, AnyOf<ProbedLiteral, ProbedLiteral>> four;
    private readonly byte[][] literals;
    private readonly ProbedFragment oneFragment;
    private readonly AnyOf<ProbedFragment, ProbedFragment> twoFragments;
    private readonly AnyOf<AnyOf<ProbedFragment, ProbedFragment>, ProbedFragment> threeFragments;
    private readonly AnyOf<AnyOf<AnyOf<ProbedFragment, ProbedFragment>, ProbedFragment>, ProbedFragment> fourFragments;
    private readonly EscapedCharacters escaped;
    private readonly bool isOfFragments;
    private readonly bool ignoresCase;
    private readonly int count;

    /// <summary>
    /// Looks for up to four literals: beginnings of JSON strings, each with the quote in front and some printable ASCII without backslashes; when
    /// the string ends there, the quote behind too.
    /// </summary>
    /// <exception cref="ArgumentException">A literal is something else.</exception>
    public EventProbe(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default, ReadOnlySpan<byte> fourth = default)
    {
        count = !fourth.IsEmpty ? 4 : !third.IsEmpty ? 3 : !second.IsEmpty ? 2 : 1;
        second = count >= 2 ? second : first;
        third = count >= 3 ? third : second;
        fourth = count >= 4 ? fourth : third;
        escaped = EscapedCharacters.None.With(Check(first)).With(Check(second)).With(Check(third)).With(Check(fourth));
        literals = [Looked(first), Looked(second), Looked(third), Looked(fourth)];
        one = new(first);
        two = new(one, new(second));
        four = new(two, new(new(third), new(fourth)));
    }

    private EventProbe(bool ignoresCase, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth)
    {
        isOfFragments = true;
        this.ignoresCase = ignoresCase;
        count = !fourth.IsEmpty ? 4 : !third.IsEmpty ? 3 : !second.IsEmpty ? 2 : 1;
        second = second.IsEmpty ? first : second;
        third = third.IsEmpty ? second : third;
        fourth = fourth.IsEmpty ? third : fourth;
        literals = [LookedFragment(first), LookedFragment(second), LookedFragment(third), LookedFragment(fourth)];
        oneFragment = new(first, ignoresCase);
        twoFragments = new(oneFragment, new(second, ignoresCase));
        threeFragments = new(twoFragments, new(third, ignoresCase));
        fourFragments = new(threeFragments, new(fourth, ignoresCase));
    }

    /// <summary>Looks for up to four fragments of JSON strings, each of two or more printable ASCII characters other than quotes and backslashes.</summary>
    /// <exception cref="ArgumentException">A fragment is something else.</exception>
    public static EventProbe OfFragments(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default, ReadOnlySpan<byte> fourth = default) =>
        new(ignoresCase: false, first, second, third, fourth);

    /// <summary>The same, of which letters may be small or large.</summary>
    /// <exception cref="ArgumentException">A fragment is something else.</exception>
    public static EventProbe OfFragmentsInAnyCase(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default, ReadOnlySpan<byte> fourth = default) =>
        new(ignoresCase: true, first, second, third, fourth);

    /// <summary>Looks for a text that a field must equal; null when the text is none that can be looked for, such as a number.</summary>
    /// <param name="utf8">The text, null when it is missing.</param>
    public static EventProbe? OfText(byte[]? utf8)
    {
        if (utf8 is not { Length: > 0 } || utf8[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.')
        {
            return null;
        }

        byte[] literal = [(byte)'"', .. utf8, (byte)'"'];
        return IsSuitable(literal) ? new EventProbe(literal) : null;
    }

    /// <summary>The literals, as far as they are looked at; some may stand there twice. Those of fragments are not the beginnings of strings.</summary>
    internal ReadOnlySpan<byte[]> Literals => literals;

    /// <summary>It looks for fragments.</summary>
    internal bool IsOfFragments => isOfFragments;

    /// <summary>
    /// Returns the byte behind an event that holds none of the literals; null when the event may hold one, is damaged, or ends too near
    /// to the end to be sure. Then it has to be read.
    /// </summary>
    /// <typeparam name="TBlock">The instruction set.</typeparam>
    /// <param name="start">The event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="isLine">A line feed would be the end of a damaged event.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal byte* SkipUnlessFound<TBlock>(byte* start, byte* end, bool isLine)
        where TBlock : struct, IScanBlock<TBlock> =>
        SkipEvents<TBlock>(start, end, EnvelopeReader.NoSeparator, int.MaxValue, isLine, out _, out _);

    /// <summary>The same of an event and of those close behind it. Returns the byte behind the last one that holds none of the literals; null when the first has to be read.</summary>
    /// <typeparam name="TBlock">The instruction set.</typeparam>
    /// <param name="start">The first event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="separator">See <see cref="EnvelopeReader.Separator"/>.</param>
    /// <param name="longest">How long an event may be, in bytes.</param>
    /// <param name="isLine">A line feed would be the end of a damaged event.</param>
    /// <param name="skipped">How many events were skipped.</param>
    /// <param name="next">An event behind them that has to be read; null when nothing is known of what is behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal byte* SkipEvents<TBlock>(byte* start, byte* end, int separator, int longest, bool isLine, out int skipped, out byte* next)
        where TBlock : struct, IScanBlock<TBlock>
    {
        // Indented JSON would be left at once for each event.
        if (end - start > 64 && TBlock.Load(start + 1).HasControlOrNonAscii)
        {
            byte* only = isOfFragments ? null : SkipUnclear<TBlock>(start, end, isLine);
            bool isSkipped = only != null && only - start <= longest;
            skipped = isSkipped ? 1 : 0;
            next = isSkipped ? null : start;
            return isSkipped ? only : null;
        }

        bool isUnclear;
        byte* behind = (isOfFragments ? -count : count) switch
        {
            -1 => ProbeScanner<TBlock, ProbedFragment>.SkipEvents(start, end, in oneFragment, separator, longest, out skipped, out next, out isUnclear),
            -2 => ProbeScanner<TBlock, AnyOf<ProbedFragment, ProbedFragment>>.SkipEvents(
                start, end, in twoFragments, separator, longest, out skipped, out next, out isUnclear),
            -3 => ProbeScanner<TBlock, AnyOf<AnyOf<ProbedFragment, ProbedFragment>, ProbedFragment>>.SkipEvents(
                start, end, in threeFragments, separator, longest, out skipped, out next, out isUnclear),
            -4 => ProbeScanner<TBlock, AnyOf<AnyOf<AnyOf<ProbedFragment, ProbedFragment>, ProbedFragment>, ProbedFragment>>.SkipEvents(
                start, end, in fourFragments, separator, longest, out skipped, out next, out isUnclear),
            1 => ProbeScanner<TBlock, ProbedLiteral>.SkipEvents(start, end, in one, separator, longest, out skipped, out next, out isUnclear),
            2 => ProbeScanner<TBlock, AnyOf<ProbedLiteral, ProbedLiteral>>.SkipEvents(start, end, in two, separator, longest, out skipped, out next, out isUnclear),
            _ => ProbeScanner<TBlock, AnyOf<AnyOf<ProbedLiteral, ProbedLiteral>, AnyOf<ProbedLiteral, ProbedLiteral>>>.SkipEvents(
                start, end, in four, separator, longest, out skipped, out next, out isUnclear),
        };
        // What is not ASCII may be a letter in another case, and an escape any character.
        if (!isUnclear || isOfFragments)
        {
            return behind;
        }

        byte* unclear = SkipUnclear<TBlock>(next, end, isLine);
        if (unclear == null || unclear - next > longest)
        {
            return behind;
        }

        skipped++;
        next = null;
        return unclear;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte* SkipUnclear<TBlock>(byte* start, byte* end, bool isLine)
        where TBlock : struct, IScanBlock<TBlock>
    {
        bool isAscii;
        bool isOneLine;
        byte* behind = count switch
        {
            1 => ProbeScanner<TBlock, ProbedLiteral>.SkipAny(start + 1, end, in one, in escaped, out isAscii, out isOneLine),
            2 => ProbeScanner<TBlock, AnyOf<ProbedLiteral, ProbedLiteral>>.SkipAny(start + 1, end, in two, in escaped, out isAscii, out isOneLine),
            _ => ProbeScanner<TBlock, AnyOf<AnyOf<ProbedLiteral, ProbedLiteral>, AnyOf<ProbedLiteral, ProbedLiteral>>>.SkipAny(start + 1, end, in four, in escaped, out isAscii, out isOneLine),
        };
        return behind != null && behind[-1] == (byte)'}'
            && (isOneLine || !isLine)
            && (isAscii || Utf8.IsValid(new ReadOnlySpan<byte>(start, (int)(behind - start)))) ? behind : null;
    }

    /// <summary>
    /// The same of an event that was read and found to be damaged, to the byte: whether that is reported must not depend on where a window
    /// ends, nor on whether probing pays.
    /// </summary>
    /// <typeparam name="TBlock">The instruction set.</typeparam>
    /// <param name="start">The event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="isLine">A line feed would be the end of a damaged event.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal byte* SkipDamaged<TBlock>(byte* start, byte* end, bool isLine)
        where TBlock : struct, IScanBlock<TBlock>
    {
        if (isLine)
        {
            int length = new ReadOnlySpan<byte>(start, (int)(end - start)).IndexOf((byte)'\n');
            end = length < 0 ? end : start + length;
        }

        byte* behind = ContainerScanner<TBlock>.Skip(start + 1, end, 1);
        if (behind == null || behind[-1] != (byte)'}')
        {
            return null;
        }

        ReadOnlySpan<byte> text = new(start, (int)(behind - start));
        return (isOfFragments ? IsClear(text) : Utf8.IsValid(text)) && !HoldsAny(text) ? behind : null;
    }

    /// <summary>ASCII in one line, without escapes that may spell a character of a fragment.</summary>
    private static bool IsClear(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExceptInRange((byte)' ', (byte)'\x7F') && text.IndexOf("\\u"u8) < 0 && text.IndexOf("\\/"u8) < 0;

    private bool HoldsAny(ReadOnlySpan<byte> text)
    {
        foreach (byte[] literal in literals)
        {
            if (ignoresCase ? HoldsInAnyCase(text, literal) : text.IndexOf(literal) >= 0)
            {
                return true;
            }
        }

        fixed (byte* start = text)
        {
            for (int at = 0; at <= text.Length - EscapedCharacters.EscapeLength; at++)
            {
                if (start[at] == (byte)'\\' && EscapedCharacters.AnySpells(escaped, start + at, 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HoldsInAnyCase(ReadOnlySpan<byte> text, byte[] fragment)
    {
        for (int at = 0; at <= text.Length - fragment.Length; at++)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(at, fragment.Length), fragment))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] LookedFragment(ReadOnlySpan<byte> fragment) =>
        fragment.Length >= 2 && !fragment.ContainsAnyExceptInRange((byte)' ', (byte)'~') && fragment.IndexOfAny((byte)'"', (byte)'\\') < 0
            ? Looked(fragment)
            : throw new ArgumentException("A fragment is two or more printable ASCII characters, none of which is a quote or a backslash.");

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> literal) =>
        IsSuitable(literal) ? literal : throw new ArgumentException("A literal is a quote and printable ASCII behind it, without a backslash, and with no other quote than one at its end.");

    private static byte[] Looked(ReadOnlySpan<byte> literal) => literal[..Math.Min(literal.Length, ProbedLiteral.Reach)].ToArray();

    private static bool IsSuitable(ReadOnlySpan<byte> literal) =>
        literal.Length >= 3 && literal[0] == (byte)'"' && !literal.ContainsAnyExceptInRange((byte)' ', (byte)'~') && !literal.Contains((byte)'\\') && !literal[1..^1].Contains((byte)'"');
}
