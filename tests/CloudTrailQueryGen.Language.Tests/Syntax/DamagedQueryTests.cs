using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>Every text has a full tree: cut and damaged queries, garbage, nesting without end.</summary>
public sealed class DamagedQueryTests
{
    private static readonly string[] Pieces =
    [
        "fields", "filter", "stats", "sort", "limit", "dedup", "parse", "join", "in", "like", "not", "and", "or", "as", "by", "asc", "any", "where",
        "SOURCE", "logGroups", "json", "lookup", "output", "exists", "is", "null", "@timestamp", "a.b", "`x y`", "count", "5m", "12", "0.5", "'s'",
        "\"t\"", "/r/", "{{p}}", "|", ",", ".", ":", "(", ")", "[", "]", "{", "}", "=", "==", "!=", "<", "<=", ">", "=~", "+", "-", "*", "/", "%",
        "^", "!", "||", "&&", "<>", "#c\n", "//", "--", "'", "\"", "`", "\\", "\n", " ", " ", " ", " ", "\u00A0", "\uFEFF", "\u202E", "é", "\uD83D",
        "😀", "\0", "$", "“", "@", "@@", "..",
    ];

    [Fact]
    public void EveryPrefixOfEveryPublishedQuery() => ForEveryQuery(query => Enumerable.Range(0, query.Length).Select(length => query[..length]));

    [Fact]
    public void EverySuffixOfEveryPublishedQuery() => ForEveryQuery(query => Enumerable.Range(1, query.Length).Select(start => query[start..]));

    [Fact]
    public void EveryPublishedQueryWithoutOneCharacter() => ForEveryQuery(query => Enumerable.Range(0, query.Length).Select(index => query.Remove(index, 1)));

    [Fact]
    public void RandomCharacters()
    {
        var random = new Random(20261121);
        for (int i = 0; i < 4000; i++)
        {
            var text = new StringBuilder();
            int highest = (i % 3) switch { 0 => 0x7F, 1 => 0x3000, _ => 0xFFFF };
            for (int length = random.Next(60); length > 0; length--)
            {
                text.Append((char)random.Next(highest + 1));
            }

            FullFidelity.Parse(text.ToString());
        }
    }

    [Fact]
    public void RandomTokens()
    {
        var random = new Random(42);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder(i % 2 == 0 ? "" : Pieces[random.Next(12)] + " ");
            for (int length = random.Next(25); length > 0; length--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            FullFidelity.Parse(text.ToString());
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("!")]
    [InlineData("- ")]
    [InlineData("f(")]
    [InlineData("[")]
    [InlineData("a ^ ")]
    [InlineData("a in (filter ")]
    [InlineData("a + (not ")]
    [InlineData("if(a, [-")]
    public void NestingIsLimited(string opening)
    {
        string text = "filter " + string.Concat(Enumerable.Repeat(opening, 20_000));
        SyntaxTree tree = FullFidelity.Parse(text + " | fields a");
        Assert.Contains(tree.Diagnostics, diagnostic => diagnostic.Id == DiagnosticCatalogue.TooDeeplyNested.Id);
        Assert.InRange(tree.Diagnostics.Length, 1, 3);
    }

    [Fact]
    public void NestingWithinTheLimitIsTaken()
    {
        string text = "filter " + new string('(', 250) + "a = 1" + new string(')', 250);
        Assert.Empty(FullFidelity.Parse(text).Diagnostics);
    }

    [Theory]
    [InlineData(" or a = 1")]
    [InlineData(" + a")]
    [InlineData("[1]")]
    public void ChainsAreLimited(string link)
    {
        Assert.Empty(FullFidelity.Parse("filter a" + string.Concat(Enumerable.Repeat(link, 400)) + " | limit 1").Diagnostics);
        SyntaxTree tree = FullFidelity.Parse("filter a" + string.Concat(Enumerable.Repeat(link, 20_000)) + " | limit 1");
        Assert.Equal(DiagnosticCatalogue.TooManyOperators.Id, Assert.Single(tree.Diagnostics).Id);
        Assert.Equal(SyntaxKind.LimitCommand, tree.Root.Commands[1].Kind);
    }

    // These take minutes where one construct is searched for again and again.
    [Theory]
    [InlineData("\\\"\n")]
    [InlineData("filter a like /[\n")]
    [InlineData("filter a like /\\\n")]
    [InlineData("\\' ")]
    [InlineData("`\n")]
    [InlineData("{{")]
    [InlineData("fields a b ")]
    [InlineData("a.b, ")]
    [InlineData("$")]
    [InlineData("“a")]
    [InlineData("| x ")]
    [InlineData("x ")]
    [InlineData(") ")]
    [InlineData("SOURCE (")]
    [InlineData("a exists ")]
    public void LongTextsOfOneConstruct(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 30_000));
        Assert.NotEmpty(FullFidelity.Parse(text).Diagnostics);
        FullFidelity.Parse("filter " + text);
    }

    [Fact]
    public void AMistakeInOneCommandLeavesTheOthersAlone()
    {
        foreach (string broken in new[] { "filter", "filter a =", "fields a as", "stats by", "xyz 1", "limit x", "sort", "parse", "join a", "filter (a", "filter a in [", "" })
        {
            SyntaxTree tree = FullFidelity.Parse("fields a | " + broken + " | limit 5");
            Assert.Equal(3, tree.Root.Commands.Count);
            Assert.Equal(SyntaxKind.FieldsCommand, tree.Root.Commands[0].Kind);
            Assert.Equal(5L, Assert.IsType<LimitCommandSyntax>(tree.Root.Commands[2]).Count.Value);
            Assert.NotEmpty(tree.Diagnostics);
        }
    }

    private static void ForEveryQuery(Func<string, IEnumerable<string>> damage)
    {
        IEnumerable<string> queries = RepositoryFiles.ReadQueryVectors().Select(vector => vector.Query)
            .Concat(RepositoryFiles.ReadSeedQueries().Select(query => query.Text));
        Parallel.ForEach(queries, query =>
        {
            foreach (string damaged in damage(query))
            {
                FullFidelity.Parse(damaged);
            }
        });
    }
}
