using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace CloudTrailQueryGen.Language.Tests.Fuzz;

/// <summary>
/// Texts that nobody has thought of: published queries that are cut, doubled and damaged, and texts that are none. The same ones on every run; the
/// environment variable <c>CTQ_FUZZ</c> asks for that many times as many, others on each run.
/// </summary>
internal sealed class FuzzInputs
{
    private static readonly string[] Pieces =
    [
        "|", ",", "(", ")", "[", "]", "'", "\"", "`", "/", "\\", "#", "//", "/*", "*/", "--", "{{", "}}", "{", "}", "$", "$Saved", ";", "=", "==", "!=", "<>", "&&", "||",
        "!", "~", "%", "*", "+", "-", "^", ".", "..", "@", " ", "\n", "\r\n", "\r", "\t", "\0", "\u00A0", "\u200B", "\u202E", "\u2028", "\uFEFF", "“", "’", "é", "😀", "\uD83D",
        "\uDE00", "0", "1.5h", "300s", "0x1F", "99999999999999999999", " and ", " or ", " not ", " in ", " like ", " as ", " by ", " is null ", " between 1 and 2 ", " exists ",
        " null ", " true ", "distinct ", "| sort a ", "| limit 5 ", "| stats count(*) by a ", "| dedup a ", "| display a ", "fields ", "filter ", "stats ", "sourceIpAddress",
        "readOnly = true", "eventTime", "# ctq-disable CTQ4014\n", "/x/i", "in ('a', 'b')", "count(distinct a)", "bin(5 m)", "join left=a right=b where x=y (limit 5)",
    ];

    private readonly Random random;
    private readonly string[] seeds;

    private FuzzInputs(int seed, string[] seeds)
    {
        random = new Random(seed);
        this.seeds = seeds;
    }

    /// <summary>How many times as many texts are wanted as on an ordinary run.</summary>
    public static int Factor { get; } = int.Parse(Environment.GetEnvironmentVariable("CTQ_FUZZ") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Some texts.</summary>
    /// <param name="corpus">The folder of the published queries.</param>
    /// <param name="count">On an ordinary run.</param>
    public static IEnumerable<string> Take(string corpus, int count)
    {
        string[] seeds =
        [
            .. Directory.GetFiles(Path.Combine(corpus, "seed"), "*.ctq").Order(StringComparer.Ordinal).Select(File.ReadAllText),
            .. File.ReadLines(Path.Combine(corpus, "query-vectors.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!),
        ];
        var inputs = new FuzzInputs(Factor == 1 ? 20261125 : Environment.TickCount, seeds);
        for (int i = 0; i < count * Factor; i++)
        {
            yield return inputs.Next();
        }
    }

    private string Next()
    {
        if (random.Next(12) == 0)
        {
            return Noise();
        }

        string text = Pick(seeds);
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            text = Change(text);
        }

        return text;
    }

    private string Change(string text)
    {
        int start = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 20), text.Length - start);
        return random.Next(9) switch
        {
            0 => text[..start],
            1 => text[start..],
            2 => text.Remove(start, length),
            3 => text.Insert(start, text.Substring(start, length)),
            4 => text + (random.Next(2) == 0 ? "\n| " : "") + text[start..],
            5 => text[..start] + Pick(seeds)[^1..] + Pick(seeds),
            6 => text.Remove(start, length).Insert(start, Pick(Pieces)),
            _ => text.Insert(start, Pick(Pieces)),
        };
    }

    private string Noise()
    {
        var text = new StringBuilder();
        for (int length = random.Next(40); length > 0; length--)
        {
            text.Append(random.Next(3) == 0 ? ((char)random.Next(0x10000)).ToString() : Pick(Pieces));
        }

        return text.ToString();
    }

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];
}
