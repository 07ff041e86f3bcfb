using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What counts as true where a condition is wanted (spec §3.4, §5.6), the one place of this choice: a number other than zero. Text
/// that is wholly a number counts as that number; other text, a structure and a missing value are false. AWS documents nothing for a
/// bare field; presence is asked with <c>ispresent</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Truth
{
    /// <summary>True when the value counts as true.</summary>
    public static bool IsTrue(scoped in Value condition) => condition.Kind switch
    {
        ValueKind.Integer or ValueKind.Timestamp => condition.Integer != 0,
        ValueKind.Real => condition.Real != 0,
        ValueKind.Text => NumberText.TryParse(condition.Utf8, out Value number) && number.Real != 0,
        _ => false,
    };
}
