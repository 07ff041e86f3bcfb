using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen;

/// <summary>
/// The library libdeflate (https://github.com/ebiggers/libdeflate), which inflates a file as a whole and faster than any decompressor that can stop
/// on its way. It is looked for once, at run time: nothing refers to it, and nothing misses it.
/// </summary>
internal sealed unsafe class LibDeflate
{
    /// <summary>A switch of <see cref="AppContext"/>: false leaves the library alone.</summary>
    public const string Switch = "CloudTrailQueryGen.UseLibDeflate";

    /// <summary>libdeflate_gzip_decompress_ex: everything was valid and fits.</summary>
    public const int Success = 0;

    /// <summary>libdeflate_gzip_decompress_ex: the output is longer than the room for it.</summary>
    public const int InsufficientSpace = 3;

    private static readonly Lazy<LibDeflate?> Found = new(Find);

    private readonly delegate* unmanaged<nint> allocate;
    private readonly delegate* unmanaged<nint, void> free;
    private readonly delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nuint*, nuint*, int> decompress;

    private LibDeflate(nint allocate, nint free, nint decompress)
    {
        this.allocate = (delegate* unmanaged<nint>)allocate;
        this.free = (delegate* unmanaged<nint, void>)free;
        this.decompress = (delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nuint*, nuint*, int>)decompress;
    }

    /// <summary>The library, or null where it is not installed.</summary>
    public static LibDeflate? Instance => Found.Value;

    // With the number of the interface where file names have one; libdeflate has had one interface since 1.0.
    private static ReadOnlySpan<string> FileNames =>
        OperatingSystem.IsWindows() ? (string[])["libdeflate.dll", "deflate.dll"]
        : OperatingSystem.IsMacOS() ? (string[])["libdeflate.0.dylib", "libdeflate.dylib"]
        : (string[])["libdeflate.so.0"];

    /// <summary>Makes a decompressor; 0 when there is no memory for it.</summary>
    public nint Allocate() => allocate();

    /// <summary>Frees a decompressor.</summary>
    public void Free(nint decompressor) => free(decompressor);

    /// <summary>Inflates the gzip member at the beginning of the input, and checks its CRC-32 and length.</summary>
    /// <returns><see cref="Success"/>, <see cref="InsufficientSpace"/> or another number, when the member is damaged.</returns>
    public int Decompress(nint decompressor, ReadOnlySpan<byte> input, Span<byte> output, out int inputUsed, out int outputLength)
    {
        nuint used = 0;
        nuint length = 0;
        int result;
        fixed (byte* from = input, to = output)
        {
            result = decompress(decompressor, from, (nuint)input.Length, to, (nuint)output.Length, &used, &length);
        }

        (inputUsed, outputLength) = result == Success ? ((int)used, (int)length) : (0, 0);
        return result;
    }

    /// <summary>Looks for the library.</summary>
    internal static LibDeflate? Find()
    {
        // In processes of 32 bits on Windows old versions use another calling convention.
        bool isAllowed = !AppContext.TryGetSwitch(Switch, out bool isWanted) || isWanted;
        if (!isAllowed || (OperatingSystem.IsWindows() && !Environment.Is64BitProcess))
        {
            return null;
        }

        foreach (string name in FileNames)
        {
            // Never from the current directory: whoever writes logs there must not bring code.
            if (NativeLibrary.TryLoad(name, typeof(LibDeflate).Assembly, DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories, out nint library))
            {
                if (TryBind(library, out LibDeflate? found))
                {
                    return found;
                }

                NativeLibrary.Free(library);
            }
        }

        return null;
    }

    private static bool TryBind(nint library, [NotNullWhen(true)] out LibDeflate? found)
    {
        found = NativeLibrary.TryGetExport(library, "libdeflate_alloc_decompressor", out nint allocate)
            && NativeLibrary.TryGetExport(library, "libdeflate_free_decompressor", out nint free)
            && NativeLibrary.TryGetExport(library, "libdeflate_gzip_decompress_ex", out nint decompress)
            ? new(allocate, free, decompress)
            : null;
        return found is not null;
    }
}
