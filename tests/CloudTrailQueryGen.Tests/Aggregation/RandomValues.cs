using System;
using System.Globalization;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Values as events bring them, and worse: all kinds, many equal ones, equal numbers in different spellings.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly string[] Texts =
        ["", "a", "A", "b", "5A", "111A", "01", "1", "1.0", "1.00", "-0", "1e3", "1000", "2.5", "0.1", "é", "😀", "x y", "9223372036854775808", "NaN"];

    public Random Random { get; } = new(seed);

    public TestValue Next() => Random.Next(10) switch
    {
        0 => TestValue.Missing,
        1 or 2 => Texts[Random.Next(Texts.Length)],
        3 or 4 => Random.Next(-5, 20),
        5 => Random.NextInt64(long.MinValue, long.MaxValue),
        6 => NextReal(),
        7 => Random.Next(-50, 50) / 10.0,
        8 => TestValue.Timestamp(1_700_000_000_000 + Random.Next(5)),
        _ => Random.Next(8) == 0 ? TestValue.Structure("[1]") : Random.Next(100).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Any finite double, or one of everyday size.</summary>
    public double NextReal()
    {
        if (Random.Next(2) == 0)
        {
            return (Random.NextDouble() - 0.5) * 1e6;
        }

        double any;
        do
        {
            any = BitConverter.Int64BitsToDouble(Random.NextInt64(long.MinValue, long.MaxValue));
        }
        while (!double.IsFinite(any));
        return any;
    }
}
