using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>What the twelve seed queries answer over the corpus.</summary>
public sealed class SeedResultTests(GeneratedCorpus corpus) : IClassFixture<GeneratedCorpus>
{
    private const int SeedQueries = 12;

    [Fact]
    public void Seed_queries_have_the_results_of_the_golden_file()
    {
        CloudTrailSource source = CloudTrailSource.Folder(RepositoryRoot.Combine("tests/Corpus/events"));
        var results = new StringBuilder();
        for (int query = 0; query < SeedQueries; query++)
        {
            GeneratedResult result = corpus.Run(query, source);
            results.Append("## ").Append(corpus.Queries[query].Name).Append('\n');
            results.Append($"{result.EventsMatched} of {result.EventsScanned} events, {result.ErrorCount} errors\n\n");
            results.Append(result.Table).Append("\n\n");
        }

        Golden.Verify("tests/Corpus/expected/seed-results.txt", results.ToString());
    }
}
