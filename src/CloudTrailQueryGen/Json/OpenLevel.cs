using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>An object or array in which the rest of a flattened name is looked for.</summary>
internal struct OpenLevel
{
    private const int NoIndex = -1;

    // Nine digits fit into an int, and no array has more elements than that in two gigabytes of text.
    private const int MostIndexDigits = 9;

    /// <summary>Where in the name the rest begins.</summary>
    public int NameStart;

    /// <summary>The byte that ends the container.</summary>
    public byte Closer;

    /// <summary>The index of the next element of an array.</summary>
    public int NextIndex;

    /// <summary>The element that the rest begins with; negative when it begins with no index.</summary>
    public int WantedIndex;

    /// <summary>The length of that index in the name.</summary>
    public int WantedLength;

    /// <summary>The container holds elements, not members.</summary>
    public readonly bool IsArray => Closer == (byte)']';

    /// <summary>A container whose opening bracket has been read.</summary>
    public static OpenLevel Enter(byte opener, ReadOnlySpan<byte> name, int nameStart)
    {
        var level = new OpenLevel { NameStart = nameStart, Closer = (byte)(opener + 2), WantedIndex = NoIndex };
        if (level.IsArray)
        {
            level.ReadIndex(name[nameStart..]);
        }

        return level;
    }

    /// <summary>Only the canonical spelling is an index: <c>0</c>, <c>12</c>, not <c>01</c>.</summary>
    private void ReadIndex(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'.');
        ReadOnlySpan<byte> digits = end < 0 ? rest : rest[..end];
        if (digits.IsEmpty || digits.Length > MostIndexDigits || (digits[0] == (byte)'0' && digits.Length > 1))
        {
            return;
        }

        int index = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return;
            }

            index = (index * 10) + (digit - '0');
        }

        WantedIndex = index;
        WantedLength = digits.Length;
    }
}
