using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>An event is skipped unread exactly when it holds none of the literals, however they are spelt, and is sound as far as skipping checks.</summary>
public sealed class EventProbeTests
{
    private static readonly string s_behind = new(' ', 100);

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void A_literal_is_found_at_every_offset(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        EventProbe[] probes =
        [
            new("\"ConsoleLogin\""u8),
            new("\"nothing\""u8, "\"ConsoleLogin\""u8),
            new("\"nothing\""u8, "\"Nobody\""u8, "\"ConsoleLogin\""u8),
            new("\"nothing\""u8, "\"Nobody\""u8, "\"x.y\""u8, "\"ConsoleLogin\""u8),
            new("\"ConsoleLog"u8),
            new("\"Co"u8),
        ];
        for (int offset = 0; offset <= 200; offset++)
        {
            string pad = new('x', offset);
            string with = $$"""{"p":"{{pad}}","n":"ConsoleLogin","q":"{{pad}}"}""";
            string without = $$"""{"p":"{{pad}}","n":"consoleLogin","q":"{{pad}}-ConsoleLogin"}""";
            foreach (EventProbe probe in probes)
            {
                Assert.Equal(-1, Skip(kernel, probe, with));
                Assert.Equal(without.Length, Skip(kernel, probe, without));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void A_fragment_is_found_at_every_offset_in_its_case_or_in_any(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        EventProbe[] exact = [EventProbe.OfFragments("so-Lo_"u8), EventProbe.OfFragments("nothing"u8, "so-Lo_"u8)];
        EventProbe[] any =
        [
            EventProbe.OfFragmentsInAnyCase("SO-lo_"u8),
            EventProbe.OfFragmentsInAnyCase("nothing"u8, "nobody"u8, "so-Lo_"u8),
            EventProbe.OfFragmentsInAnyCase("nothing"u8, "nobody"u8, "nowhere"u8, "so-lo_"u8),
            EventProbe.OfFragmentsInAnyCase("so-lo_gin-and-much-more-than-is-looked-at"u8),
        ];
        for (int offset = 0; offset <= 200; offset++)
        {
            string pad = new('x', offset);
            string with = $$"""{"p":"{{pad}}","n":"Conso-Lo_gin-and-much-more","q":"{{pad}}"}""";
            string large = $$"""{"p":"{{pad}}","n":"CONSO-LO_GIN-AND-MUCH-more","q":"{{pad}}"}""";
            string without = $$"""{"p":"{{pad}}","n":"Conso-Lo?gin","q":"{{pad}}sO-","r":"So\\-Lo_ so\r-lo_ s\u007f","so-":"Lo_"}""".Replace("\\u007f", "\u007F", StringComparison.Ordinal);
            foreach (EventProbe probe in exact)
            {
                Assert.Equal(-1, Skip(kernel, probe, with));
                Assert.Equal(large.Length, Skip(kernel, probe, large));
                Assert.Equal(without.Length, Skip(kernel, probe, without));
            }

            foreach (EventProbe probe in any)
            {
                Assert.Equal(-1, Skip(kernel, probe, with));
                Assert.Equal(-1, Skip(kernel, probe, large));
                Assert.Equal(without.Length, Skip(kernel, probe, without));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void What_may_be_a_fragment_in_another_spelling_is_read(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        EventProbe[] probes = [EventProbe.OfFragments("kali"u8), EventProbe.OfFragmentsInAnyCase("kali"u8)];
        foreach (string text in new[] { "\u212Aali", "\\u006bali", "\\u0026", "a\\/b", "größe", "\\\\u0026", "tab\\t" })
        {
            bool isClear = text == "tab\\t";
            foreach (int offset in new[] { 0, 50, 64, 130, 1100 })
            {
                string utf8Event = $$"""{"p":"{{new string('z', offset)}}","n":"{{text}}"}""";
                foreach (EventProbe probe in probes)
                {
                    Assert.Equal(isClear ? utf8Event.Length : -1, Skip(kernel, probe, utf8Event));
                    Assert.Equal(-1, Skip(kernel, probe, utf8Event.Replace(",", ",\n", StringComparison.Ordinal)));
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("ka\"li")]
    [InlineData("ka\\li")]
    [InlineData("ka\tli")]
    [InlineData("größe")]
    public void A_fragment_that_cannot_be_looked_for_is_refused(string fragment)
    {
        Assert.Throws<ArgumentException>(() => EventProbe.OfFragments(Encoding.UTF8.GetBytes(fragment)));
        Assert.Throws<ArgumentException>(() => EventProbe.OfFragmentsInAnyCase("good"u8, "good"u8, "good"u8, Encoding.UTF8.GetBytes("x" + fragment + "\\")));
    }

    [Theory]
    [InlineData("ConsoleLogin", "\\u0043onsoleLogin", true)]
    [InlineData("ConsoleLogin", "Console\\u004Cogin", true)]
    [InlineData("ConsoleLogin", "Console\\u004cogin", true)]
    [InlineData("ConsoleLogin", "ConsoleLogi\\u006e", true)]
    [InlineData("ConsoleLogin", "\\u0063onsoleLogin", false)]
    [InlineData("ConsoleLogin", "a\\u0026b\\u003c\\u003e", false)]
    [InlineData("ConsoleLogin", "\\u1043onsoleLogin\\u0143", false)]
    [InlineData("ConsoleLogin", "\\\\\\/\\n\\t\\\"\\u00e9\\ud83d\\ude00", false)]
    [InlineData("a.b-c/9", "a\\u002eb-c/9", true)]
    [InlineData("a.b-c/9", "a.b\\u002Dc/9", true)]
    [InlineData("a.b-c/9", "a.b-c\\/9", true)]
    [InlineData("a.b-c/9", "a.b-c\\u002f9", true)]
    [InlineData("a.b-c/9", "a.b-c/\\u0039", true)]
    [InlineData("a.b-c/9", "\\u0022\\u0026\\u003c", false)]
    [InlineData("a.b-c/9", "a.b-c\\\\", false)]
    [InlineData("longerThanTheReach", "longerThanTheReac\\u0068", true)]
    [InlineData("longerThanTheReach\u007E", "\\u007e", false)]
    public void An_escape_that_may_spell_a_literal_makes_a_candidate(string text, string json, bool isCandidate)
    {
        var probe = new EventProbe(Encoding.ASCII.GetBytes("\"" + text + "\""));
        foreach (string name in Kernels.Names)
        {
            for (int offset = 0; offset <= 130; offset++)
            {
                string utf8Event = $$"""{"p":"{{new string('z', offset)}}","n":"{{json}}","o":[{}]}""";
                Assert.Equal(isCandidate ? -1 : utf8Event.Length, Skip(Kernels.Get(name), probe, utf8Event));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Backslashes_brackets_and_strings_are_read_as_by_the_plain_scanner(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        var probe = new EventProbe("\"ConsoleLogin\""u8);
        var random = new Random(5);
        string[] pieces = ["{", "}", "[", "]", "\"a}b\"", "\"\\\\\"", "\"\\\"]\"", "1,", "\"" + new string('z', 60) + "\"", " ", "\"\\\\\\\\\\\"\"", "\n"];
        for (int round = 0; round < 4000; round++)
        {
            var text = new StringBuilder("{");
            for (int count = random.Next(40); count > 0; count--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            byte[] bytes = Encoding.ASCII.GetBytes(text.Append("}}]}").ToString());
            int length = 1 + NaiveScanner.SkipContainer(bytes.AsSpan(1), 1);
            int expected = length == 0 || bytes[length - 1] != '}' ? -1 : length;
            Assert.Equal(expected, Skip(kernel, probe, text.ToString()));
            bool hasLineFeed = expected > 0 && bytes.AsSpan(0, expected).Contains((byte)'\n');
            Assert.Equal(hasLineFeed ? -1 : expected, kernel.SkipUnlessFound(probe, [.. bytes, .. Encoding.ASCII.GetBytes(s_behind)], isLine: true));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void What_may_be_damaged_is_left_to_the_reader(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        var probe = new EventProbe("\"ConsoleLogin\""u8);
        foreach (string damaged in new[] { "{\"a\":\"x\ty\"}", "{\"a\":1]", "{\"a\":[1}", "{\"a\":\"x}", "{\"a\":1", "{" })
        {
            Assert.Equal(-1, Skip(kernel, probe, damaged));
        }

        foreach (byte bad in new byte[] { 0x80, 0xC3, 0xC0, 0xED, 0xF5, 0xFF })
        {
            byte[] text = Encoding.ASCII.GetBytes("{\"a\":\"x?y\",\"b\":2}" + s_behind);
            text[7] = bad;
            Assert.Equal(-1, kernel.SkipUnlessFound(probe, text));
        }

        Assert.Equal(Encoding.UTF8.GetByteCount("{\"a\":\"größe 😀\"}"), Skip(kernel, probe, "{\"a\":\"größe 😀\"}"));
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Nothing_outside_of_the_input_is_read(string kernelName)
    {
        if (!GuardedMemory.IsSupported)
        {
            return;
        }

        IScanKernel kernel = Kernels.Get(kernelName);
        EventProbe[] probes =
        [
            new("\"ConsoleLogin\""u8), new("\"AB\""u8, "\"0123456789abcdefgh\""u8), new("\"A\""u8, "\"B\""u8, "\"C\""u8, "\"D\""u8),
            EventProbe.OfFragmentsInAnyCase("0123456789abcdefgh"u8), EventProbe.OfFragments("AB"u8, "CD"u8, "EF"u8),
        ];
        using var memory = new GuardedMemory(4096);
        foreach (char filler in "x\\\"[")
        {
            // Scanners look around after each 1,024 bytes.
            for (int length = 1; length <= 1400; length++)
            {
                byte[] text = Encoding.ASCII.GetBytes("{" + new string(filler, length - 1));
                foreach (EventProbe probe in probes)
                {
                    Assert.Equal(-1, kernel.SkipUnlessFound(probe, memory.AtEnd(text)));
                    Assert.Equal(-1, kernel.SkipUnlessFound(probe, memory.AtStart(text)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Several_events_are_skipped_as_one_by_one(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        var probe = new EventProbe("\"ConsoleLogin\""u8);
        var random = new Random(6);
        string[] events =
        [
            """{"a":1}""", """{"a":{"b":[{},{"c":"},{"}]}}""", $$$"""{"a":"{{{new string('z', 70)}}}","b":{"c":"\\"}}""", $$"""{"long":"{{new string('y', 300)}}"}""", "{}",
            """{"n":"ConsoleLogin"}""", """{"n":"größe"}""", """{"n":"\u0026"}""", """{"n":"x"]""", """{"Records":[{}]}""",
        ];
        string[] gaps = [",", ",", ",", ",", ",", ",", ",", "\n", ", ", "", ",,"];
        int together = 0;
        for (int round = 0; round < 4000; round++)
        {
            char separator = random.Next(4) == 0 ? '\n' : ',';
            var text = new StringBuilder();
            for (int count = random.Next(1, 30); count > 0; count--)
            {
                string gap = gaps[random.Next(gaps.Length)];
                text.Append(events[random.Next(random.Next(3) == 0 ? events.Length : 4)]).Append(gap == "," ? separator : gap);
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text + s_behind);
            (int behind, int skipped, int next) = kernel.SkipEvents(probe, bytes, separator, 200);

            // One by one, with the gaps that events may have.
            int at = 0;
            int expected = -1;
            int one = 0;
            while (true)
            {
                int length = kernel.SkipUnlessFound(probe, bytes.AsSpan(at), isLine: separator == '\n');
                if (length < 0 || length > 200)
                {
                    break;
                }

                expected = at + length;
                one++;
                at = expected + 1;
                if (one == skipped)
                {
                    break;
                }
            }

            Assert.Equal((expected, one), (behind, skipped));
            Assert.True(next == -1 || next == (behind < 0 ? 0 : behind + 1), $"{text}: {behind}, {next}");
            if (next >= 0)
            {
                int length = kernel.SkipUnlessFound(probe, bytes.AsSpan(next), isLine: separator == '\n');
                Assert.True(length < 0 || length > 200, text.ToString());
                Assert.True(next == 0 || (bytes[next - 1] == separator && bytes[next] == '{'), text.ToString());
            }

            together = Math.Max(together, skipped);
        }

        Assert.InRange(together, 6, 30);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("abc")]
    [InlineData("\"a\"b\"")]
    [InlineData("\"a\\\\b\"")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"größe\"")]
    public void A_literal_that_cannot_be_looked_for_is_refused(string literal)
    {
        Assert.Throws<ArgumentException>(() => new EventProbe(Encoding.UTF8.GetBytes(literal)));
        Assert.Throws<ArgumentException>(() => new EventProbe("\"good\""u8, "\"good\""u8, Encoding.UTF8.GetBytes(literal), "\"good\""u8));
    }

    [Theory]
    [InlineData("ConsoleLogin", true)]
    [InlineData("x", true)]
    [InlineData("", false)]
    [InlineData("12", false)]
    [InlineData("-1", false)]
    [InlineData("+1", false)]
    [InlineData(".5", false)]
    [InlineData("a\"b", false)]
    [InlineData("a\\b", false)]
    [InlineData("größe", false)]
    [InlineData("a\u007F", false)]
    [InlineData(null, false)]
    public void A_parameter_is_looked_for_if_only_a_text_can_equal_it(string? text, bool isPossible) =>
        Assert.Equal(isPossible, EventProbe.OfText(QueryParameter.Encode(text)) is not null);

    [Fact]
    public void Probing_ends_where_most_events_are_found_and_not_where_few_are()
    {
        var worth = new ProbeWorth();
        int found = 1;
        while (worth.FoundAgain())
        {
            found++;
        }

        Assert.Equal(32, found);

        worth = new ProbeWorth();
        for (int i = 0; i < 10_000; i++)
        {
            Assert.True(worth.FoundAgain());
            worth.Skipped(1);
            worth.Skipped(1);
            worth.Skipped(1);
        }
    }

    private static int Skip(IScanKernel kernel, EventProbe probe, string utf8Event) => kernel.SkipUnlessFound(probe, Encoding.UTF8.GetBytes(utf8Event + s_behind));
}
