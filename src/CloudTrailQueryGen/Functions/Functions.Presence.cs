namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>isempty(text)</c>: 1 when the text is missing or <c>""</c>.</summary>
    public static Value Isempty(ScratchArena scratch, scoped in Value text) => Value.FromBoolean(text.Kind switch
    {
        // Spec §4: an object or array counts as missing here, although ispresent is true for it.
        ValueKind.Missing or ValueKind.Structure => true,
        ValueKind.Text => text.Utf8.IsEmpty,
        _ => false,
    });

    /// <summary><c>isblank(text)</c>: 1 when the text is missing, <c>""</c>, or has nothing but white space.</summary>
    public static Value Isblank(ScratchArena scratch, scoped in Value text) => Value.FromBoolean(text.Kind switch
    {
        ValueKind.Missing or ValueKind.Structure => true,
        ValueKind.Text => Utf8Text.TrimStart(text.Utf8).IsEmpty,
        _ => false,
    });

    /// <summary><c>ispresent(value)</c>: 1 when there is a value; the empty text, objects and arrays are values.</summary>
    public static Value Ispresent(ScratchArena scratch, scoped in Value value) => Value.FromBoolean(!value.IsMissing);

    /// <summary><c>isNumeric(value)</c>: 1 when the value is a number, or text that is wholly a number; 0 for a timestamp.</summary>
    public static Value IsNumeric(ScratchArena scratch, scoped in Value value) => value.Kind is ValueKind.Missing or ValueKind.Structure
        ? Value.Missing
        : Value.FromBoolean(value.Kind != ValueKind.Timestamp && Coercion.TryNumber(value, out _));

    /// <summary>1 when the value is text, 0 for any other. Not callable by queries.</summary>
    public static Value IsText(ScratchArena scratch, scoped in Value value) => Value.FromBoolean(value.Kind == ValueKind.Text);

    /// <summary><c>coalesce(value)</c>: the value.</summary>
    public static Value Coalesce(ScratchArena scratch, scoped in Value a) => a;

    /// <summary><c>coalesce(value, …)</c>: the first value that is not missing; an object or array is a value.</summary>
    public static Value Coalesce(ScratchArena scratch, scoped in Value a, scoped in Value b) => a.IsMissing ? b : a;

    /// <inheritdoc cref="Coalesce(ScratchArena, in Value, in Value)"/>
    public static Value Coalesce(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c) =>
        a.IsMissing ? Coalesce(scratch, b, c) : a;

    /// <inheritdoc cref="Coalesce(ScratchArena, in Value, in Value)"/>
    public static Value Coalesce(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c, scoped in Value d) =>
        a.IsMissing ? Coalesce(scratch, b, c, d) : a;

    /// <summary><c>unmask(value)</c>: the value; nothing is masked outside of the service (spec §3.12).</summary>
    public static Value Unmask(ScratchArena scratch, scoped in Value value) => value;
}
