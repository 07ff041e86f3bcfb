namespace CloudTrailQueryGen.Runtime;

/// <summary>What is expected next in an input; it survives from one window to the next.</summary>
internal enum InputPhase
{
    /// <summary>The first byte of the input.</summary>
    Start,

    /// <summary>A top-level value, or the end.</summary>
    TopLevel,

    /// <summary>The first member of an envelope, or its end.</summary>
    FirstMember,

    /// <summary>A member of an envelope.</summary>
    Member,

    /// <summary>A comma or the end of an envelope.</summary>
    AfterMember,

    /// <summary>The first element of an array of events, or its end.</summary>
    FirstElement,

    /// <summary>An element of an array of events.</summary>
    Element,

    /// <summary>A comma or the end of an array of events.</summary>
    AfterElement,

    /// <summary>After damage in JSON lines: a line that begins with an opening brace.</summary>
    Resync,

    /// <summary>Nothing: the rest of the input is not read.</summary>
    GivenUp,
}
