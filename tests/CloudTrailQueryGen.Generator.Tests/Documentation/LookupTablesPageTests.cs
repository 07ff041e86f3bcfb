using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Documentation;

/// <summary>What the page about lookup tables shows is true: its programs compile with its tables and print what stands below them.</summary>
public sealed class LookupTablesPageTests
{
    private const string FileName = "docs/lookup-tables.md";

    private static readonly IReadOnlyList<FencedBlock> s_blocks = FencedBlock.Read(System.IO.File.ReadAllText(RepositoryRoot.Combine(FileName)));

    [Fact]
    public void Programs_print_what_stands_below_them()
    {
        string[] programs = Texts("csharp");
        string[] tables = Texts("csv");
        string[] outputs = Texts("text");
        Assert.Equal((2, 2, 2), (programs.Length, tables.Length, outputs.Length));
        (string Path, string Text)[] files = [("tables/accounts.csv", tables[0]), ("tables/networks.csv", tables[1])];

        string[] printed = [.. programs.Select(program => ConsoleProgram.Run(program, RepositoryRoot.Combine("samples/QuickStart"), files))];

        Assert.Equal(outputs.Select(Lines), printed.Select(Lines));
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        string markdown = System.IO.File.ReadAllText(RepositoryRoot.Combine(FileName));
        string[] targets = [.. markdown.Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)])];

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(System.IO.Path.Exists(RepositoryRoot.Combine("docs/" + target)), target));
    }

    private static string[] Texts(string language) => [.. s_blocks.Where(block => block.Language == language).Select(block => block.Text)];

    /// <summary>Blanks at the end of a line are nothing that a reader sees.</summary>
    private static string Lines(string text) =>
        string.Join('\n', text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
}
