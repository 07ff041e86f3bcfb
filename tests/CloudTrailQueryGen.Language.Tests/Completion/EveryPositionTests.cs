using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Completion;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Completion;

/// <summary>Completion at each place of real queries.</summary>
public sealed class EveryPositionTests
{
    private static readonly QueryEnvironment s_environment = CaretQuery.Environment;

    public static TheoryData<string, string> SeedQueries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string name, string text) in RepositoryFiles.ReadSeedQueries())
            {
                data.Add(name, text);
            }

            return data;
        }
    }

    [Fact]
    public void No_place_of_a_published_query_makes_it_fail()
    {
        foreach (QueryVector vector in RepositoryFiles.ReadQueryVectors())
        {
            for (int i = 0; i <= vector.Query.Length; i++)
            {
                Check(vector.Query, i);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SeedQueries))]
    public void No_beginning_of_a_query_makes_it_fail(string name, string text)
    {
        Assert.NotEmpty(name);
        for (int i = 0; i <= text.Length; i++)
        {
            Check(text, i);
            Check(text[..i], i);
        }
    }

    [Fact]
    public void Random_characters_do_not_make_it_fail()
    {
        const string Characters = "ab.`'\"/\\#|()[]{}=!$,0 \n@*<>-";
        var random = new Random(4711);
        for (int round = 0; round < 3000; round++)
        {
            string text = "filter " + new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => Characters[random.Next(Characters.Length)])]);
            Check(text, random.Next(text.Length + 1));
        }
    }

    /// <summary>Whatever a query says, it could have been chosen.</summary>
    [Theory]
    [MemberData(nameof(SeedQueries))]
    public void What_stands_there_is_proposed(string name, string text)
    {
        Assert.NotEmpty(name);
        SyntaxToken[] tokens = [.. Parser.Parse(text).Root.DescendantTokens()];
        List<string> missing = [];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != SyntaxKind.NameToken || IsException(tokens, i))
            {
                continue;
            }

            // The last segment of a path, from its beginning and from its first letter on, with the rest of the query and without.
            int start = tokens[i].Span.Start + PathReader.LastSegmentStart(tokens[i].Text);
            string expected = text[start..tokens[i].Span.End];
            foreach ((string query, int position) in new[] { (text, start), (text, start + 1), (text[..start], start), (text[..(start + 1)], start + 1) })
            {
                bool isProposed = QueryCompleter.Complete(query, position, s_environment)?.Items.Any(item => Means(item, expected)) ?? false;
                if (!isProposed)
                {
                    missing.Add($"'{expected}' at {position} of {query.Length}");
                }
            }
        }

        Assert.Equal([], missing);
    }

    /// <summary>Names that the query makes up, and members that depend on the API.</summary>
    private static bool IsException(SyntaxToken[] tokens, int index)
    {
        bool isAlias = index > 0 && Keywords.Is(tokens[index - 1], "as");
        string[] open = ["requestParameters.", "responseElements.", "additionalEventData.", "serviceEventDetails."];
        return isAlias || open.Any(prefix => tokens[index].Text.StartsWith(prefix, StringComparison.Ordinal)) || IsBehindAliasList(tokens, index);
    }

    /// <summary>A further alias of parse.</summary>
    private static bool IsBehindAliasList(SyntaxToken[] tokens, int index)
    {
        int i = index - 1;
        while (i > 1 && tokens[i].Kind == SyntaxKind.CommaToken)
        {
            i -= 2;
        }

        bool isInParse = tokens[..index].Reverse().TakeWhile(token => token.Kind != SyntaxKind.PipeToken).Any(token => Keywords.Is(token, "parse"));
        return i >= 0 && isInParse && Keywords.Is(tokens[i], "as");
    }

    private static bool Means(CompletionItem item, string written) =>
        string.Equals(item.Name, written, StringComparison.OrdinalIgnoreCase)
        || item.Name.StartsWith(written + " ", StringComparison.OrdinalIgnoreCase)
        || string.Equals(item.Name, written + "=", StringComparison.OrdinalIgnoreCase);

    private static void Check(string text, int position)
    {
        if (QueryCompleter.Complete(text, position, s_environment) is not { } list)
        {
            return;
        }

        Assert.InRange(position, list.Span.Start, list.Span.End);
        Assert.InRange(list.Span.End, list.Span.Start, text.Length);
        Assert.NotEmpty(list.Items);
        Assert.All(list.Items, item => Assert.InRange(item.Caret, 0, item.Insertion.Length));
    }
}
