using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>One record of comma-separated values (RFC 4180, without its line breaks between records).</summary>
internal static class CsvText
{
    /// <summary>Copies the next value and goes behind the comma that ends it.</summary>
    /// <returns>False when there is no comma, and so no further value.</returns>
    /// <remarks>What follows a closing quote belongs to the value as it stands; a quote that is not closed holds all the rest.</remarks>
    public static bool CopyValue(ref ReadOnlySpan<byte> rest, ref CaptureWriter value)
    {
        if (!rest.IsEmpty && rest[0] == (byte)'"')
        {
            rest = rest[1..];
            CopyQuoted(ref rest, ref value);
        }

        int comma = rest.IndexOf((byte)',');
        value.Append(comma < 0 ? rest : rest[..comma]);
        rest = comma < 0 ? default : rest[(comma + 1)..];
        return comma >= 0;
    }

    private static void CopyQuoted(ref ReadOnlySpan<byte> rest, ref CaptureWriter value)
    {
        while (true)
        {
            int quote = rest.IndexOf((byte)'"');
            if (quote < 0)
            {
                value.Append(rest);
                rest = default;
                return;
            }

            bool isDoubled = quote + 1 < rest.Length && rest[quote + 1] == (byte)'"';
            value.Append(rest[..(isDoubled ? quote + 1 : quote)]);
            rest = rest[(isDoubled ? quote + 2 : quote + 1)..];
            if (!isDoubled)
            {
                return;
            }
        }
    }
}
