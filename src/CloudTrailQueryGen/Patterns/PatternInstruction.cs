namespace CloudTrailQueryGen.Runtime;

/// <summary>A step of a <see cref="PatternProgram"/>. While a program is built, targets count from the instruction itself, so that code can be moved and copied.</summary>
/// <param name="Operation">What to do.</param>
/// <param name="X">A code point, the index of a set, a slot, a target, or an <see cref="AssertionKind"/>.</param>
/// <param name="Y">The target that is second choice.</param>
internal readonly record struct PatternInstruction(PatternOperation Operation, int X = 0, int Y = 0);

/// <summary>What an instruction does.</summary>
internal enum PatternOperation : byte
{
    /// <summary>Takes the character X.</summary>
    Character,

    /// <summary>Takes a character of the set X.</summary>
    Set,

    /// <summary>Takes any character but a line feed.</summary>
    AnyInLine,

    /// <summary>Takes any character.</summary>
    Any,

    /// <summary>Goes on at X and, should that fail, at Y.</summary>
    Split,

    /// <summary>Goes on at X.</summary>
    Jump,

    /// <summary>Notes the position in slot X.</summary>
    Save,

    /// <summary>Goes on when X holds here.</summary>
    Assert,

    /// <summary>The pattern has matched.</summary>
    Match,
}

/// <summary>A condition on a position of the text.</summary>
internal enum AssertionKind
{
    /// <summary><c>^</c></summary>
    TextStart,

    /// <summary><c>\z</c></summary>
    TextEnd,

    /// <summary><c>(?m:^)</c></summary>
    LineStart,

    /// <summary><c>(?m:$)</c></summary>
    LineEnd,

    /// <summary><c>\b</c></summary>
    WordBoundary,

    /// <summary><c>\B</c></summary>
    NoWordBoundary,
}
