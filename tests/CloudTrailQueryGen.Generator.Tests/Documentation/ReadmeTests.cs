using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Documentation;

/// <summary>What the README shows is true: programs compile and print what stands below them, queries compile, errors are the ones that are reported.</summary>
public sealed class ReadmeTests
{
    private const string FileName = "README.md";

    private static readonly IReadOnlyList<FencedBlock> s_blocks = FencedBlock.Read(System.IO.File.ReadAllText(RepositoryRoot.Combine(FileName)));

    [Fact]
    public void Programs_print_what_stands_below_them()
    {
        int compared = 0;
        for (int i = 0; i < s_blocks.Count; i++)
        {
            if (s_blocks[i].Language == "csharp")
            {
                string output = ConsoleProgram.Run(s_blocks[i].Text, RepositoryRoot.Combine("samples/QuickStart"));
                Assert.True(i + 1 < s_blocks.Count && s_blocks[i + 1].Language == "text", $"{FileName}({s_blocks[i].Line}): no text block shows what the program prints");
                Assert.Equal(Lines(s_blocks[i + 1].Text), Lines(output));
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [Fact]
    public void Queries_compile_without_a_finding()
    {
        FencedBlock[] queries = [.. s_blocks.Where(block => block.Language == "ctq")];
        Assert.NotEmpty(queries);
        foreach (FencedBlock query in queries)
        {
            Assert.Equal((query.Line, string.Empty), (query.Line, string.Join('\n', QueryCompiler.Compile(query.Text, []).Diagnostics)));
        }
    }

    [Fact]
    public void Errors_are_those_that_are_reported_at_the_characters_that_are_underlined()
    {
        FencedBlock[] blocks = [.. s_blocks.Where(block => block.Language == "text" && block.Text.Contains("~~", StringComparison.Ordinal))];
        Assert.Equal(2, blocks.Length);
        foreach (IGrouping<string, string[]> query in blocks
            .SelectMany(block => block.Text.Split("\n\n"))
            .Select(group => group.Split('\n'))
            .GroupBy(lines => lines[0]))
        {
            IEnumerable<string> reported = QueryCompiler.Compile(query.Key, []).Diagnostics.Select(Describe);

            Assert.Equal(reported, query.Select(lines => string.Join('\n', lines.Skip(1))));
        }
    }

    [Fact]
    public void Links_to_files_lead_somewhere()
    {
        string markdown = System.IO.File.ReadAllText(RepositoryRoot.Combine(FileName));
        string[] targets = [.. markdown.Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).Where(target => !target.Contains("://", StringComparison.Ordinal))];

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(System.IO.Path.Exists(RepositoryRoot.Combine(target.Split('#')[0])), target));
    }

    /// <summary>As the README shows an error below its line of the query.</summary>
    private static string Describe(QueryDiagnostic finding) =>
        $"{new string(' ', finding.Span.Start)}{new string('~', finding.Span.Length)}\n{finding.Descriptor.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.Message}";

    /// <summary>Blanks at the end of a line are nothing that a reader sees.</summary>
    private static string[] Lines(string text) => [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
}
