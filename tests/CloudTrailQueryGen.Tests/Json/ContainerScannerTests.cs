using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>The end of a container is found from any start, at any depth.</summary>
public sealed class ContainerScannerTests
{
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Closing_bracket_at_every_offset(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int offset = 0; offset <= 130; offset++)
        {
            foreach (string behind in new[] { "", "}", ",{\"a\":[]}]", new string('}', 80) })
            {
                byte[] text = Encoding.ASCII.GetBytes(new string('1', offset) + "}" + behind);
                Assert.Equal(offset + 1, kernel.SkipContainer(text, 1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Deep_nesting_in_and_out_at_every_offset(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int offset = 0; offset <= 130; offset++)
        {
            for (int depth = 1; depth <= 200; depth += 13)
            {
                string nested = new string('[', depth) + new string(']', depth);
                byte[] text = Encoding.ASCII.GetBytes(new string(' ', offset) + nested + "}}}");
                Assert.Equal(offset + (2 * depth) + 1, kernel.SkipContainer(text, 1));
                Assert.Equal(offset + (2 * depth) + 3, kernel.SkipContainer(text, 3));
                Assert.Equal(-1, kernel.SkipContainer(text, 4));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Brackets_in_strings_do_not_count_wherever_the_string_lies(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int offset = 0; offset <= 130; offset++)
        {
            for (int run = 0; run <= 5; run++)
            {
                string inside = "}]{" + new string('\\', 2 * run) + "\\\"}" + new string('}', offset % 70);
                byte[] text = Encoding.ASCII.GetBytes(new string(' ', offset) + "\"" + inside + "\":\"}\"}" + new string('"', 65));
                Assert.Equal(offset + inside.Length + 7, kernel.SkipContainer(text, 1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Control_character_in_a_string_has_no_end_but_behind_it_has(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        for (int offset = 0; offset <= 130; offset++)
        {
            byte[] text = Encoding.ASCII.GetBytes("\n\"" + new string('x', 131) + "\"\n}\"\n\"" + new string('\t', 64));
            Assert.Equal(136, kernel.SkipContainer(text, 1));
            text[2 + offset] = 0x1F;
            Assert.Equal(-1, kernel.SkipContainer(text, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Random_structure_as_the_naive_scanner_reads_it(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        var random = new Random(77);
        string[] pieces = ["{", "}", "[", "]", "\"a}b\"", "\"\\\\\"", "\"\\\"]\"", "1,", "\"" + new string('z', 60) + "\"", " ", "\"\n\"", "é"];
        var builder = new StringBuilder();
        for (int round = 0; round < 20_000; round++)
        {
            builder.Clear();
            for (int count = random.Next(60); count > 0; count--)
            {
                builder.Append(pieces[random.Next(round % 4 == 0 ? pieces.Length : 10)]);
            }

            byte[] text = Encoding.UTF8.GetBytes(builder.ToString());
            int depth = 1 + random.Next(4);
            Assert.Equal(NaiveScanner.SkipContainer(text, depth), kernel.SkipContainer(text, depth));
        }
    }

    [Fact]
    public void Prefix_xor_by_shifts_equals_the_carry_less_multiplication()
    {
        var random = new Random(5);
        for (int round = 0; round < 10_000; round++)
        {
            ulong bits = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            ulong expected = 0;
            bool inside = false;
            for (int bit = 0; bit < 64; bit++)
            {
                inside ^= ((bits >> bit) & 1) != 0;
                expected |= (inside ? 1UL : 0) << bit;
            }

            Assert.Equal(expected, BlockBits.PrefixXor(bits));
            Assert.Equal(expected, BlockBits.PrefixXorByShifts(bits));
        }
    }
}
