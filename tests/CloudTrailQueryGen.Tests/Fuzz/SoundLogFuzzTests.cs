using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Tests.Json;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>Whatever a sound file looks like, every kernel and every strategy answers as the oracle does, reports nothing, and reads nothing outside of the file.</summary>
public sealed class SoundLogFuzzTests
{
    private const int Logs = 1000;

    [Fact]
    public void Generated_code_agrees_with_the_oracle()
    {
        int seed = FuzzRounds.Seed(1);
        var random = new Random(seed);
        var events = new HostileEvents(random);
        for (int round = 0; round < Logs * FuzzRounds.Factor; round++)
        {
            byte[] input = HostileLog.Next(random, events).ToBytes();
            int query = round % FuzzQueries.Texts.Count;
            List<OracleEvent> parsed = EventReader.Read(input, 0);
            var expected = new FuzzOutcome(OracleInterpreter.Run(FuzzQueries.Texts[query], parsed).ToString(), string.Empty, 0, 0);
            foreach (string kernel in Kernels.Names)
            {
                foreach (FuzzStrategy strategy in FuzzStrategy.All)
                {
                    FuzzOutcome actual = FuzzQueries.Run(query, kernel, new GuardedInput(input, isAtEnd: round % 3 != 0).Source, strategy.Options);
                    FuzzAssert.Equal(expected, actual, input, $"seed {seed}, round {round}, {kernel} {strategy.Name}: {FuzzQueries.Texts[query]}");
                }
            }
        }
    }
}
