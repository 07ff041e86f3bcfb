using System;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>
/// Queries in a set answer as each does alone, of sound files and of damaged ones. They report the same when all is checked; otherwise a set may leave out
/// what it does not need to read, and adds nothing.
/// </summary>
public sealed class QuerySetFuzzTests
{
    private const int Logs = 250;

    [Fact]
    public void Sets_answer_as_their_queries_do_alone()
    {
        int seed = FuzzRounds.Seed(5);
        var random = new Random(seed);
        var events = new HostileEvents(random);
        for (int round = 0; round < Logs * FuzzRounds.Factor; round++)
        {
            byte[] input = HostileLog.Next(random, events).ToBytes();
            for (int count = random.Next(3); count > 0; count--)
            {
                input = DamagedLogFuzzTests.Damage(input, random);
            }

            FuzzStrategy strategy = FuzzStrategy.All[random.Next(FuzzStrategy.All.Count)];
            var memory = new GuardedInput(input, isAtEnd: round % 3 != 0);
            FuzzOutcome[] together = FuzzQueries.RunTogether(memory.Source, strategy.Options);
            for (int query = 0; query < together.Length; query++)
            {
                string what = $"seed {seed}, round {round}, {strategy.Name}: {FuzzQueries.Texts[query]}";
                FuzzOutcome alone = FuzzQueries.Run(query, "Vector256", memory.Source, strategy.Options);
                FuzzAssert.True(together[query].Answer == alone.Answer, together[query], input, $"{what}\n--- alone\n{alone}");
                FuzzAssert.True(Adds(alone, together[query]), together[query], input, $"{what}\n--- alone\n{alone}");
                FuzzAssert.True(strategy.Reports != FuzzStrategy.Full.Reports || together[query] == alone, together[query], input, $"{what}\n--- alone\n{alone}");
            }
        }
    }

    /// <summary>What a query reports alone has all that it reports in a set.</summary>
    private static bool Adds(FuzzOutcome alone, FuzzOutcome together) =>
        together.ErrorCount <= alone.ErrorCount && together.Errors.Split('\n').All(error => error.Length == 0 || alone.Errors.Split('\n').Contains(error));
}
