using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A hash of bytes by multiplying and folding 128-bit products, keyed with secrets drawn once per process: an attacker who
/// controls the log cannot aim keys at one slot, as would be possible with a CRC, where a seed does not help.
/// </summary>
internal readonly struct KeyHash
{
    private static readonly ulong[] ProcessSecrets = MemoryMarshal.Cast<byte, ulong>(RandomNumberGenerator.GetBytes(3 * sizeof(ulong))).ToArray();
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
    public ulong Compute(ReadOnlySpan<byte> key)
    {
        ulong state = start ^ (ulong)key.Length;
        ReadOnlySpan<byte> rest = key;
        while (rest.Length > 16)
        {
            state = Fold(BinaryPrimitives.ReadUInt64LittleEndian(rest) ^ left, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]) ^ state);
            rest = rest[16..];
        }

        ulong low;
        ulong high;
        if (rest.Length >= 8)
        {
            low = BinaryPrimitives.ReadUInt64LittleEndian(rest);
            high = BinaryPrimitives.ReadUInt64LittleEndian(rest[^8..]);
        }
        else if (rest.Length >= 4)
        {
            low = BinaryPrimitives.ReadUInt32LittleEndian(rest);
            high = BinaryPrimitives.ReadUInt32LittleEndian(rest[^4..]);
        }
        else
        {
            low = rest.Length == 0 ? 0 : rest[0] | ((ulong)rest[rest.Length / 2] << 8) | ((ulong)rest[^1] << 16);
            high = 0;
        }

        return Fold(Fold(low ^ left, high ^ state), right ^ (ulong)key.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }
}
