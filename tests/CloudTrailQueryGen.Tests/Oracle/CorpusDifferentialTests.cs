using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Generated code agrees with the oracle on every published query that compiles over every file of real events.</summary>
public sealed class CorpusDifferentialTests
{
    private const int Shown = 5;

    [Fact]
    public void EveryCorpusQueryAgreesOnEveryEventFile()
    {
        List<(string Name, string Text)> queries = Corpus.Queries();
        List<string> files = Corpus.EventFiles();
        using QueryTable generated = QueryTable.Compile([.. queries.Select(query => query.Text)]);
        var differences = new List<string>();
        foreach (string file in files)
        {
            byte[] content = Corpus.ReadEvents(file);
            List<OracleEvent> events = EventReader.Read(content, 0);
            CloudTrailSource source = CloudTrailSource.Memory(content);
            for (int query = 0; query < queries.Count; query++)
            {
                OracleRun run = Corpus.RunOf(queries[query].Text, source, events);
                OracleResult expected = OracleInterpreter.Run(queries[query].Text, events, run);
                OracleResult actual = generated.Run(query, source, run.ToOptions());
                if (!expected.Equals(actual) || !expected.Equals(generated.Run(query, source, run.ToOptions(usesProbes: false))))
                {
                    differences.Add($"{file}\nQUERY {queries[query].Name} {queries[query].Text}\n{FirstDifference(expected, actual)}");
                }
            }
        }

        Assert.True(queries.Count > 100 && files.Count > 100, $"{queries.Count} queries, {files.Count} files");
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(Shown))}");
    }

    private static string FirstDifference(OracleResult expected, OracleResult actual)
    {
        string[] left = expected.ToString().Split('\n');
        string[] right = actual.ToString().Split('\n');
        int line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"ORACLE    {left.Length} lines, line {line}: {left.ElementAtOrDefault(line)}\nGENERATED {right.Length} lines, line {line}: {right.ElementAtOrDefault(line)}\n";
    }
}
