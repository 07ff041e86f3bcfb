namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A step from one value of an event to the next, as it was seen before: the bytes between them (closing brackets, comma, name, colon, and what
/// white space there is), and what reading them token by token came to. The same bytes in the same state come to the same.
/// </summary>
internal unsafe struct MemberLink
{
    /// <summary>The longest text, with the first byte of the value behind it.</summary>
    public const int MostText = 63;

    /// <summary>See <see cref="ValueLength"/>.</summary>
    public const int AnyLength = -1;

    /// <summary>The bytes; only those of <see cref="Mask"/> count.</summary>
    public fixed byte Text[64];

    /// <summary>Bit n: byte n of the text counts.</summary>
    public ulong Mask;

    /// <summary>The link that comes next most often; the first of all links, which has no text, when none is known.</summary>
    public MemberLink* Likely;

    /// <summary>Others that came next, or null.</summary>
    public MemberLink* Second;

    /// <summary>See <see cref="Second"/>.</summary>
    public MemberLink* Third;

    /// <summary>See <see cref="Second"/>.</summary>
    public MemberLink* Fourth;

    /// <summary>How far the reader goes on.</summary>
    public int Length;

    /// <summary>
    /// How long the value is, between its quotes, as long as it has always been a text of this length, such as a time; 0 before the first,
    /// <see cref="AnyLength"/> when there were others. Whoever counts on it need not wait for the quote to be found.
    /// </summary>
    public int ValueLength;

    /// <summary>What to do then.</summary>
    public MemberAction Action;

    /// <summary>Where a captured value goes.</summary>
    public int Slot;

    /// <summary>How many containers lie around the value.</summary>
    public int Depth;

    /// <summary>With the captured value so many containers have given all that is needed of them.</summary>
    public int Leaves;

    /// <summary>Nothing is needed behind the captured value.</summary>
    public bool IsLast;

    /// <summary>The state in which the text begins.</summary>
    public int State;

    /// <summary>The state behind the value.</summary>
    public int Target;
}
