using System;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>How the characters of a part compare; both flags for one that has characters of either kind.</summary>
[Flags]
internal enum CaseUse
{
    /// <summary>Whether case is ignored matters to none of them.</summary>
    None = 0,
    Respected = 1,
    Ignored = 2,
}
