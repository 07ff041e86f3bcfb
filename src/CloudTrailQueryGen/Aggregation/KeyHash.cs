using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A hash of bytes by multiplying and folding 128-bit products, keyed with secrets drawn once per process: an attacker who
/// controls the log cannot aim keys at one slot, as would be possible with a CRC, where a seed does not help.
/// </summary>
internal readonly struct KeyHash
{
    private static readonly ulong[] ProcessSecrets = [Secret(), Secret(), Secret()];
    private readonly ulong start;
    private readonly ulong left;
    private readonly ulong right;

    private KeyHash(ulong start, ulong left, ulong right)
    {
        this.start = start;
        this.left = left;
        this.right = right;
    }

    /// <summary>The process's hash: the same for all tables, so that merging need not hash again.</summary>
    public static KeyHash OfProcess => new(ProcessSecrets[0], ProcessSecrets[1], ProcessSecrets[2]);

    /// <summary>
    /// A hash that is the same in every process and on every machine, for sketches, whose results must not change from run to run. Its secrets are the
    /// first hexadecimal digits of pi, so anybody can choose keys by their hashes. That slows nothing down, because a sketch has neither buckets nor
    /// probes; it can only falsify the estimate of a group that the chooser writes to anyway.
    /// </summary>
    public static KeyHash Fixed => new(0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0);

    /// <summary>The hash of <paramref name="key"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Compute(ReadOnlySpan<byte> key) => End(Add(start, ref MemoryMarshal.GetReference(key), (nuint)key.Length), key.Length);

    /// <summary>Begins the hash of several texts.</summary>
    public ulong Begin() => start;

    /// <summary>Ends a hash.</summary>
    /// <param name="state">What <see cref="Add"/> has returned for the last text.</param>
    /// <param name="length">Of all texts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong End(ulong state, int length) => Fold(state, right ^ (ulong)length);

    /// <summary>Adds a text.</summary>
    /// <param name="state">What was returned for the text before; <see cref="Begin"/> for the first one.</param>
    /// <param name="rest">The text.</param>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Add(ulong state, ref byte rest, nuint length)
    {
        state ^= length;
        for (; length > 16; length -= 16)
        {
            state = Fold(Read<ulong>(ref rest, 0) ^ left, Read<ulong>(ref rest, 8) ^ state);
            rest = ref Unsafe.Add(ref rest, 16);
        }

        ulong low;
        ulong high;
        if (length >= 8)
        {
            low = Read<ulong>(ref rest, 0);
            high = Read<ulong>(ref rest, length - 8);
        }
        else if (length >= 4)
        {
            low = Read<uint>(ref rest, 0);
            high = Read<uint>(ref rest, length - 4);
        }
        else
        {
            low = length == 0 ? 0 : rest | ((ulong)Unsafe.Add(ref rest, length / 2) << 8) | ((ulong)Unsafe.Add(ref rest, length - 1) << 16);
            high = 0;
        }

        return Fold(low ^ left, high ^ state);
    }

    // A GUID of version 4 has 122 bits from the random numbers of the system, which come without the library for cryptography: loading that takes milliseconds and megabytes.
    private static ulong Secret()
    {
        Guid random = Guid.NewGuid();
        ReadOnlySpan<ulong> halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in random));
        return Fold(halves[0], halves[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Read<T>(ref byte from, nuint offset)
        where T : unmanaged, IBinaryInteger<T>
    {
        T read = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref from, offset));
        return BitConverter.IsLittleEndian ? read : T.ReadLittleEndian(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in read)), isUnsigned: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong a, ulong b)
    {
        // BigMul hands out one half through memory, which each step would wait for.
        ulong low = a * b;
        ulong high = Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(a, b)
            : ArmBase.Arm64.IsSupported ? ArmBase.Arm64.MultiplyHigh(a, b)
            : Math.BigMul(a, b, out _);
        return high ^ low;
    }
}
