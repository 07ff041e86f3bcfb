using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Tells text that is ASCII, as nearly all events are, from text whose UTF-8 has to be validated.</summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class AsciiScanner<TBlock>
    where TBlock : struct, IScanBlock<TBlock>
{
    /// <summary>There is no byte above 0x7F between <paramref name="start"/> and <paramref name="end"/>.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="known">From here on there is none.</param>
    /// <param name="end">The byte behind the last one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAscii(byte* start, byte* known, byte* end)
    {
        if (end - start < 64)
        {
            return Ascii.IsValid(new ReadOnlySpan<byte>(start, (int)(end - start)));
        }

        byte* lastBlock = known < end - 64 ? known : end - 64;
        TBlock lowest = TBlock.Load(lastBlock);
        for (byte* position = start; position < lastBlock; position += 64)
        {
            lowest = lowest.Lower(TBlock.Load(position));
        }

        return !lowest.HasControlOrNonAscii || Ascii.IsValid(new ReadOnlySpan<byte>(start, (int)(end - start)));
    }
}
