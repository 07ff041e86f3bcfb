using System;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>The flags that an expression can set inside of itself.</summary>
[Flags]
internal enum RegexFlags
{
    None = 0,

    /// <summary><c>(?i)</c></summary>
    IgnoreCase = 1,

    /// <summary><c>(?s)</c>: a dot matches a line feed too.</summary>
    DotAll = 2,

    /// <summary><c>(?m)</c>: <c>^</c> and <c>$</c> match at lines.</summary>
    Multiline = 4,

    /// <summary><c>(?x)</c>: white space and comments are ignored.</summary>
    Extended = 8,
}
