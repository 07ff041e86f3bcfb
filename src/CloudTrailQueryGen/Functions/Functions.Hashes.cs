using System;
using System.Security.Cryptography;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>md5(text)</c>: the MD5 hash of the UTF-8 bytes as 32 lower-case hexadecimal digits (RFC 1321).</summary>
    /// <exception cref="CryptographicException">The platform's policy (FIPS) refuses MD5.</exception>
    /// <exception cref="PlatformNotSupportedException">The platform has no MD5 (browser).</exception>
    public static Value Md5(ScratchArena scratch, scoped in Value text)
    {
        if (!Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8))
        {
            return Value.Missing;
        }

        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(utf8, hash);
        return Hexadecimal(scratch, hash);
    }

    /// <summary><c>sha256(text)</c>: the SHA-256 hash of the UTF-8 bytes as 64 lower-case hexadecimal digits (FIPS 180-4).</summary>
    public static Value Sha256(ScratchArena scratch, scoped in Value text)
    {
        if (!Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8))
        {
            return Value.Missing;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, hash);
        return Hexadecimal(scratch, hash);
    }

    private static Value Hexadecimal(ScratchArena scratch, scoped ReadOnlySpan<byte> hash)
    {
        Span<byte> digits = scratch.Take(hash.Length * 2);
        _ = Convert.TryToHexStringLower(hash, digits, out _);
        return Value.FromText(digits);
    }
}
