using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Tests.Generated;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>The seed queries and every published query that compiles, in one set over the real events: each has the result that it has alone.</summary>
public sealed class CorpusSetTests(GeneratedCorpus corpus) : IClassFixture<GeneratedCorpus>
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public void As_alone(int threads, bool usesProbes)
    {
        CloudTrailSource files = CloudTrailSource.Memory(corpus.Files.Select(file => new ReadOnlyMemory<byte>(file)));
        foreach (bool needsRange in new[] { false, true })
        {
            // With several threads `limit any` may take any rows.
            TwoWays queries = new();
            List<string> names = [];
            for (int i = 0; i < corpus.Queries.Count; i++)
            {
                string text = corpus.Queries[i].Text;
                if (NeedsRange(text) == needsRange && (threads == 1 || !text.Contains("limit any", StringComparison.Ordinal)))
                {
                    queries.AddObject(corpus.Query(i));
                    names.AddRange(SourcesOf(Parser.Parse(text).Root));
                }
            }

            // From one hour of the largest incident, as alone; each name is a name of the same files.
            OracleRun run = Corpus.RunOf(needsRange ? "diff" : "", files).With(names, [], files);
            Assert.InRange(queries.Set.Count, needsRange ? 1 : 100, int.MaxValue);
            Assert.InRange(queries.AssertSame(() => files, run.ToOptions(1, usesProbes), run.ToOptions(threads, usesProbes)), needsRange ? 1 : 10_000, long.MaxValue);
        }
    }

    private static bool NeedsRange(string query) => RandomQueries.NeedsRange(query) || query.Contains("fillmissing", StringComparison.Ordinal);

    private static IEnumerable<string> SourcesOf(SyntaxNode node) => node.ChildNodesAndTokens().OfType<SyntaxNode>()
        .SelectMany(child => child is SourceClauseSyntax source ? source.Names : SourcesOf(child));
}
