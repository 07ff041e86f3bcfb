using System;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>The end of a string is found wherever it lies relative to the blocks.</summary>
public sealed class StringScannerTests
{
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Plain_string_of_every_length_with_every_amount_of_text_behind(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int length = 0; length <= 130; length++)
        {
            for (int behind = 0; behind <= 66; behind += 11)
            {
                byte[] text = Encoding.ASCII.GetBytes(new string('x', length) + "\"" + new string('\\', behind));
                Assert.Equal(length, kernel.FindStringEnd(text, out bool isPlain));
                Assert.True(isPlain);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Backslash_runs_at_every_offset(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int offset = 0; offset <= 130; offset++)
        {
            for (int run = 1; run <= 9; run++)
            {
                byte[] text = Encoding.ASCII.GetBytes(
                    new string('x', offset) + new string('\\', run) + "\"" + new string('y', 70) + "\"" + new string('z', 70));
                int expected = run % 2 == 0 ? offset + run : offset + run + 71;
                Assert.Equal(expected, kernel.FindStringEnd(text, out bool isPlain));
                Assert.False(isPlain);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Control_characters_are_noticed_before_the_end_only(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int offset = 0; offset <= 130; offset++)
        {
            foreach (byte value in new byte[] { 0, 9, 10, 0x1F, 0x20, 0x7F, 0x80, 0xFF })
            {
                byte[] text = Encoding.ASCII.GetBytes(new string('x', 131) + "\"" + new string('z', 64));
                text[offset] = value;
                Assert.Equal(131, kernel.FindStringEnd(text, out bool isPlain));
                Assert.Equal(value >= 0x20, isPlain);
                text[offset] = (byte)'"';
                text[offset + 1] = value;
                Assert.Equal(offset, kernel.FindStringEnd(text, out isPlain));
                Assert.True(isPlain);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Unclosed_string_has_no_end(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int length = 0; length <= 200; length++)
        {
            Assert.Equal(-1, kernel.FindStringEnd(Encoding.ASCII.GetBytes(new string('x', length)), out bool isPlain));
            Assert.False(isPlain);
            Assert.Equal(-1, kernel.FindStringEnd(Encoding.ASCII.GetBytes(new string('x', length) + "\\\""), out _));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Random_text_as_the_naive_scanner_reads_it(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        var random = new Random(20240305);
        byte[] alphabet = "\\\\\\\"xyz{}\u0001é"u8.ToArray();
        for (int round = 0; round < 20_000; round++)
        {
            byte[] text = new byte[random.Next(300)];
            for (int index = 0; index < text.Length; index++)
            {
                text[index] = random.Next(8) == 0 ? alphabet[random.Next(alphabet.Length)] : (byte)'a';
            }

            int expected = NaiveScanner.FindStringEnd(text, out bool expectedPlain);
            Assert.Equal(expected, kernel.FindStringEnd(text, out bool isPlain));
            Assert.Equal(expectedPlain, isPlain);
        }
    }
}
