using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Values;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>The code over structures by the names of <see cref="Kernels"/>.</summary>
internal static class StructureKernels
{
    /// <summary>A member in the notation of values.</summary>
    public static string Member(string kernel, ReadOnlySpan<byte> json, string name)
    {
        using var scratch = new ScratchArena();
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        return kernel switch
        {
            "Vector512" => Notation.Show(Structures.Member<Vector512Block>(scratch, json, utf8)),
            "Vector256" => Notation.Show(Structures.Member<Vector256Block>(scratch, json, utf8)),
            "Vector128" => Notation.Show(Structures.Member<Vector128Block>(scratch, json, utf8)),
            _ => Notation.Show(Structures.Member<ScalarBlock>(scratch, json, utf8)),
        };
    }

    /// <inheritdoc cref="Member(string, ReadOnlySpan{byte}, string)"/>
    public static string Member(string kernel, string json, string name) => Member(kernel, Encoding.UTF8.GetBytes(json), name);

    /// <summary>The text is an object or array.</summary>
    public static bool IsStructure(string kernel, ReadOnlySpan<byte> text)
    {
        using var scratch = new ScratchArena();
        return kernel switch
        {
            "Vector512" => Structures.TryParse<Vector512Block>(scratch, text, out _),
            "Vector256" => Structures.TryParse<Vector256Block>(scratch, text, out _),
            "Vector128" => Structures.TryParse<Vector128Block>(scratch, text, out _),
            _ => Structures.TryParse<ScalarBlock>(scratch, text, out _),
        };
    }
}
