using System;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>
/// What can be told of a name at a glance: its length, and which letters it has, without their case. Two names a few edits apart are nearly equal in
/// both, which spares most of the thousands of names a closer look.
/// </summary>
/// <param name="Length">Of the name.</param>
/// <param name="Letters">A bit for each of the letters a to z.</param>
internal readonly record struct NameSketch(int Length, uint Letters)
{
    public static NameSketch Of(string name)
    {
        uint letters = 0;
        foreach (char c in name)
        {
            letters |= Bit(c);
        }

        return new NameSketch(name.Length, letters);
    }

    /// <summary>The bit of a letter; none for anything else.</summary>
    public static uint Bit(int c) => (c | 0x20) is >= 'a' and <= 'z' and var lower ? 1u << (lower - 'a') : 0;

    /// <summary>False when more edits are certainly between the names. An edit adds a letter, takes one away, or does both.</summary>
    public bool MayBeNear(NameSketch other, int edits)
    {
        if (Math.Abs(Length - other.Length) > edits)
        {
            return false;
        }

        int different = 0;
        for (uint bits = Letters ^ other.Letters; bits != 0; bits &= bits - 1)
        {
            different++;
        }

        return different <= 2 * edits;
    }
}
