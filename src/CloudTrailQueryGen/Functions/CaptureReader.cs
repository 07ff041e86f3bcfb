using System;
using System.Buffers.Binary;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Reads what <see cref="CaptureWriter"/> has written.</summary>
internal static class CaptureReader
{
    /// <summary>The value of this number; missing when there are fewer.</summary>
    public static Value Read(Value captures, long index)
    {
        ReadOnlySpan<byte> memory = captures.Utf8;
        if (memory.IsEmpty || index >= BinaryPrimitives.ReadInt32LittleEndian(memory))
        {
            return Value.Missing;
        }

        int offset = BinaryPrimitives.ReadInt32LittleEndian(memory[CaptureWriter.PlaceOf((int)index)..]);
        return EncodedValue.Read(memory[offset..], out _);
    }
}
