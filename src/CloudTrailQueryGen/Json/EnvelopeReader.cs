using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Finds the events of an input, whatever they are wrapped in, and the way on after damage.</summary>
internal unsafe struct EnvelopeReader
{
    // Each line without an end is read on to the end of the window before the next one gets its turn. So much of that is allowed for
    // each byte of the input, on top of so many of the longest events: without a limit, short lines would take quadratic time.
    private const long MostRereads = 256;
    private const long FreeRereads = 16;

    /// <summary>No byte is it.</summary>
    public const int NoSeparator = -1;

    private byte* start;
    private byte* position;
    private byte* end;
    private bool isFinal;
    private bool isInEnvelope;
    private bool isPastFirstValue;

    // Only objects at top level so far: damage ends with the line.
    private bool isLines;
    private long rereadBytes;

    // How often that has depended on the end of the window.
    private long openDamages;

    /// <summary>What is expected next.</summary>
    public InputPhase Phase { get; private set; }

    /// <summary>The input has been objects at top level so far, so that each is expected to be a line.</summary>
    public readonly bool IsLines => isLines;

    /// <summary>
    /// In front of an event: the byte that stands between it and the next one where nothing else does, a comma in an array and a line feed in lines;
    /// <see cref="NoSeparator"/> when an event behind it would not be the next.
    /// </summary>
    public readonly int Separator => Phase == InputPhase.Element ? ',' : isLines ? '\n' : NoSeparator;

    /// <summary>The byte behind the window.</summary>
    public readonly byte* End => end;

    /// <summary>How much of the window was consumed.</summary>
    public readonly long Offset => position - start;

    /// <summary>Takes the place of another reader of the same input; what damage has cost up to now stays its own.</summary>
    public void GoTo(in EnvelopeReader other)
    {
        (long ownRereads, long ownDamages) = (rereadBytes, openDamages);
        this = other;
        (rereadBytes, openDamages) = (ownRereads, ownDamages);
    }

    /// <summary>The same place without a window, and as if there were nothing before it.</summary>
    public readonly EnvelopeReader BetweenWindows() => new()
    {
        Phase = Phase,
        isInEnvelope = isInEnvelope,
        isPastFirstValue = isPastFirstValue,
        isLines = isLines,
    };

    /// <summary>How much damage can have cost a reader that has read the same in other windows.</summary>
    /// <param name="longestWindow">The longest window of this reader, in bytes.</param>
    public readonly long MostRereadBytes(int longestWindow) => rereadBytes + (openDamages * 2 * longestWindow);

    /// <summary>Whether so much of damage in front of a place is too much.</summary>
    /// <param name="scan">Of the input.</param>
    /// <param name="bytes">What damage has cost.</param>
    /// <param name="offset">The place in the input.</param>
    public static bool IsTooMuch(EventScan scan, long bytes, long offset) => bytes > (FreeRereads * scan.LongestEvent) + (MostRereads * offset);

    /// <summary>Between two windows: whether both readers expect the same.</summary>
    public readonly bool ExpectsWhat(in EnvelopeReader other) =>
        Phase == other.Phase && isInEnvelope == other.isInEnvelope && isPastFirstValue == other.isPastFirstValue && isLines == other.isLines;

    /// <summary>Goes back in front of the event that was just accepted.</summary>
    public void TakeBack(byte* eventStart)
    {
        position = eventStart;
        Phase = Phase == InputPhase.AfterElement ? InputPhase.Element : InputPhase.TopLevel;
    }

    /// <summary>Begins a window.</summary>
    public void Open(EventScan scan, byte* window, int length, bool isLast)
    {
        start = position = window;
        end = window + length;
        isFinal = isLast;
        if (Phase == InputPhase.Start)
        {
            ReadStart(scan);
        }
    }

    /// <summary>Ends a window; returns how much of it was consumed.</summary>
    public int Close(EventScan scan)
    {
        if (isFinal && Phase is not (InputPhase.Start or InputPhase.TopLevel or InputPhase.Resync or InputPhase.GivenUp))
        {
            GiveUp(scan, end, "The input ends before its last array or object is closed");
        }

        if (!isFinal && position == start && end - start > scan.LongestEvent)
        {
            GiveUp(scan, start, scan.DescribeLength("An event or a member of the envelope"));
        }

        int consumed = (int)(isFinal || Phase == InputPhase.GivenUp ? end - start : position - start);
        start = position = end = null;
        return consumed;
    }

    /// <summary>Goes on to the next event; returns its opening brace, or null when the window has no further one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte* MoveToEvent(EventScan scan)
    {
        while (Phase != InputPhase.GivenUp)
        {
            if (Phase == InputPhase.Resync && !Resync())
            {
                return null;
            }

            position = JsonToken.SkipWhiteSpace(position, end);
            if (position >= end)
            {
                return null;
            }

            switch (Phase)
            {
                case InputPhase.Element when *position == (byte)'{':
                    return position;
                case InputPhase.TopLevel:
                    if (ReadTopLevel(scan, out byte* found))
                    {
                        return found;
                    }

                    break;
                default:
                    if (!ReadStructure(scan))
                    {
                        return null;
                    }

                    break;
            }
        }

        return null;
    }

    /// <summary>The event was read up to <paramref name="eventEnd"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Accept(byte* eventEnd)
    {
        position = eventEnd;
        Phase = Phase == InputPhase.Element ? InputPhase.AfterElement : InputPhase.TopLevel;
    }

    /// <summary>
    /// The event at the current position could not be read to its end. Returns false when it is not damaged as far as one can
    /// tell, but more of the input is needed; otherwise records the damage and finds the way on.
    /// </summary>
    public bool Recover(EventScan scan, byte* damageAt, string? damage)
    {
        byte* eventStart = position;
        byte* flaw = GrammarChecker.FindFlaw(eventStart, end, out string message);
        if (damage != null && (flaw == null || damageAt < flaw))
        {
            flaw = damageAt;
            message = damage;
        }

        // Of most flaws in what no query reads the reader would not even know, given the whole event.
        bool isDamageCertain = damage != null || message == JsonString.ControlCharacter;

        // In JSON lines an end behind the line is the end of something else.
        byte* eventEnd = GrammarChecker.FindEnd(eventStart, end, isLines && isDamageCertain);
        int length = (int)((eventEnd == null ? end : eventEnd) - eventStart);
        bool isTooLong = length > scan.LongestEvent;
        bool isBehindLine = isLines && new ReadOnlySpan<byte>(eventStart, length).Contains((byte)'\n');
        if (eventEnd == null && !isFinal && !isTooLong && !(isBehindLine && isDamageCertain))
        {
            // Waiting for more must not change the outcome.
            return false;
        }

        scan.Follower?.EventDamaged();
        rereadBytes += (damage != null ? damageAt : isDamageCertain ? flaw : end) - eventStart;
        openDamages += isDamageCertain ? 0 : 1;
        if (flaw == null)
        {
            flaw = isTooLong ? eventStart : end;
            message = isTooLong ? scan.DescribeLength("An event") : "The input ends inside an event";
        }

        scan.EventsScanned++;
        scan.EventsMalformed++;
        scan.AddError(flaw - start, message);
        if (eventEnd != null && eventEnd[-1] == (byte)'}' && !isTooLong && !isBehindLine)
        {
            Accept(eventEnd);
        }
        else if (!isLines)
        {
            GiveUpQuietly();
        }
        else if (IsTooMuch(scan, rereadBytes, scan.BytesConsumed + (eventStart - start)))
        {
            GiveUp(scan, eventStart, "Too many events have no end: the rest of the input is not read");
        }
        else
        {
            position = eventStart + 1;
            Phase = InputPhase.Resync;
        }

        return true;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> text) =>
        text.Length >= 2 && (text[0] == 0xFE && text[1] == 0xFF || text[0] == 0xFF && text[1] == 0xFE || text[0] == 0 || text[1] == 0);

    private void ReadStart(EventScan scan)
    {
        ReadOnlySpan<byte> text = new(position, (int)(end - position));
        if (text.Length < 3 && !isFinal)
        {
            // Too short to know the encoding: an empty window keeps the events from being looked for.
            end = position;
            return;
        }

        Phase = InputPhase.TopLevel;
        if (text.StartsWith("\uFEFF"u8))
        {
            position += 3;
        }
        else if (IsUtf16(text))
        {
            GiveUp(scan, position, "The input is UTF-16; CloudTrail's JSON is UTF-8");
        }
    }

    // False: either no event begins here, or it takes more of the input to tell (then the window is used up).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadTopLevel(EventScan scan, out byte* found)
    {
        found = null;
        if (*position == (byte)'[')
        {
            position++;
            Phase = InputPhase.FirstElement;
            isInEnvelope = false;
            isPastFirstValue = true;
            isLines = false;
            return false;
        }

        if (*position != (byte)'{')
        {
            Fail(scan, position, isPastFirstValue ? "An object or array was expected, or the end of the input" : "This is not CloudTrail JSON: an object or array was expected");
            return Phase == InputPhase.GivenUp;
        }

        bool? isEnvelope = EnvelopeSniffer.IsEnvelope(position, end, isPastFirstValue);
        if (isEnvelope == null && !isFinal && end - position <= scan.LongestEvent)
        {
            return true;
        }

        if (isEnvelope == true)
        {
            isPastFirstValue = true;
            isLines = false;
            position++;
            Phase = InputPhase.FirstMember;
            return false;
        }

        isLines |= !isPastFirstValue;
        isPastFirstValue = true;
        found = position;
        return true;
    }

    // One step through what surrounds the events; false when the window ends within it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadStructure(EventScan scan)
    {
        switch (Phase)
        {
            case InputPhase.FirstMember when *position == (byte)'}':
            case InputPhase.AfterMember when *position == (byte)'}':
                return Step(InputPhase.TopLevel);
            case InputPhase.AfterMember when *position == (byte)',':
                return Step(InputPhase.Member);
            case InputPhase.FirstMember:
            case InputPhase.Member:
                return ReadMember(scan);
            case InputPhase.FirstElement when *position == (byte)']':
            case InputPhase.AfterElement when *position == (byte)']':
                return Step(isInEnvelope ? InputPhase.AfterMember : InputPhase.TopLevel);
            case InputPhase.AfterElement when *position == (byte)',':
                return Step(InputPhase.Element);
            case InputPhase.FirstElement:
                Phase = InputPhase.Element;
                return true;
            case InputPhase.Element:
                return ReadForeignElement(scan);
            case InputPhase.AfterMember:
                return Fail(scan, position, "',' or '}' was expected behind a member of the envelope");
            case InputPhase.AfterElement:
                return Fail(scan, position, "',' or ']' was expected behind an event");
            default:
                position = end;
                return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Step(InputPhase next)
    {
        position++;
        Phase = next;
        return true;
    }

    private bool ReadMember(EventScan scan)
    {
        if (*position != (byte)'"')
        {
            return Fail(scan, position, "A member name was expected");
        }

        byte* key = position + 1;
        byte* keyEnd = StringScanner<ScalarBlock>.FindEnd(key, end, out _);
        if (keyEnd == null)
        {
            return false;
        }

        byte* value = JsonToken.SkipWhiteSpace(keyEnd + 1, end);
        if (value < end && *value != (byte)':')
        {
            return Fail(scan, value, "':' was expected behind a member name");
        }

        value = JsonToken.SkipWhiteSpace(value + 1, end);
        if (value >= end)
        {
            return false;
        }

        if (*value == (byte)'[' && EnvelopeSniffer.IsRecords(new ReadOnlySpan<byte>(key, (int)(keyEnd - key))))
        {
            position = value + 1;
            isInEnvelope = true;
            Phase = InputPhase.FirstElement;
            return true;
        }

        return SkipForeign(scan, value, InputPhase.AfterMember);
    }

    private bool ReadForeignElement(EventScan scan)
    {
        byte* element = position;
        long errorsBefore = scan.ErrorCount;
        if (!SkipForeign(scan, element, InputPhase.AfterElement) || scan.ErrorCount != errorsBefore)
        {
            return Phase != InputPhase.GivenUp && scan.ErrorCount != errorsBefore;
        }

        scan.EventsScanned++;
        scan.EventsMalformed++;
        scan.AddError(element - start, "An element of the array of events is not an object");
        return true;
    }

    private bool SkipForeign(EventScan scan, byte* value, InputPhase next)
    {
        EventFields ignored = default;
        byte* behind = ValueReader<ScalarBlock>.Skip(value, end, ref ignored);
        if (behind == null && !isFinal && ignored.Damage == null)
        {
            return false;
        }

        if (behind == null)
        {
            byte* flaw = GrammarChecker.FindFlaw(value, end, out string message);
            return flaw != null && Fail(scan, flaw, message);
        }

        position = behind;
        Phase = next;
        return true;
    }

    private bool Resync()
    {
        int line = new ReadOnlySpan<byte>(position, (int)(end - position)).IndexOf("\n{"u8);
        if (line >= 0)
        {
            position += line + 1;
            Phase = InputPhase.TopLevel;
            return true;
        }

        // The last byte may be the line break before the brace. There may be no byte at all, in the window behind the last full one.
        position = position < end && end[-1] == (byte)'\n' && !isFinal ? end - 1 : end;
        return false;
    }

    private bool Fail(EventScan scan, byte* at, string message)
    {
        if (isLines)
        {
            scan.AddError(at - start, message);
            Phase = InputPhase.Resync;
            return true;
        }

        GiveUp(scan, at, message);
        return false;
    }

    private void GiveUp(EventScan scan, byte* at, string message)
    {
        scan.AddError(at - start, message);
        GiveUpQuietly();
    }

    private void GiveUpQuietly()
    {
        position = end;
        Phase = InputPhase.GivenUp;
    }
}
