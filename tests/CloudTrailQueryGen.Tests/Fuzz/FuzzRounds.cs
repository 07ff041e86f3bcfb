using System;
using System.Globalization;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>How long is fuzzed: the same inputs on every run; with the environment variable <c>CTQ_FUZZ</c> that many times as many, others on each run.</summary>
internal static class FuzzRounds
{
    /// <summary>How many times as many inputs are wanted as on an ordinary run.</summary>
    public static int Factor { get; } = int.Parse(Environment.GetEnvironmentVariable("CTQ_FUZZ") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>For the random numbers of a test; a failure names it.</summary>
    public static int Seed(int ordinary) => Factor == 1 ? ordinary : Environment.TickCount ^ (ordinary << 20);
}
