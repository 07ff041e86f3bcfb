using System;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>What the kernels do, byte by byte and obviously right.</summary>
internal static class NaiveScanner
{
    public static int FindStringEnd(ReadOnlySpan<byte> text, out bool isPlain)
    {
        isPlain = true;
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                return index;
            }

            if (text[index] < 0x20)
            {
                isPlain = false;
            }

            if (text[index] == '\\')
            {
                isPlain = false;
                index++;
                isPlain &= index >= text.Length || text[index] >= 0x20;
            }
        }

        isPlain = false;
        return -1;
    }

    public static int SkipContainer(ReadOnlySpan<byte> text, int depth)
    {
        for (int index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case (byte)'"':
                    int length = FindStringEnd(text[(index + 1)..], out _);
                    if (length < 0 || text.Slice(index + 1, length).IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0)
                    {
                        return -1;
                    }

                    index += length + 1;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    if (depth == 0)
                    {
                        return index + 1;
                    }

                    break;
            }
        }

        return -1;
    }
}
