using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Compiles query texts in which the expected findings are marked: <c>{|CTQ2003:eventNam|}</c>.</summary>
internal static class MarkedQuery
{
    /// <summary>The parameters that every marked query may use.</summary>
    public static readonly ImmutableArray<HostParameter> Parameters =
    [
        new("user", Language.Binding.QueryType.Text),
        new("since", Language.Binding.QueryType.Timestamp),
        new("rows", Language.Binding.QueryType.Integer),
        new("ratio", Language.Binding.QueryType.Number),
        new("isRoot", Language.Binding.QueryType.Boolean),
    ];

    /// <summary>What surrounds every marked query.</summary>
    public static QueryEnvironment Environment { get; } = new(Parameters) { Tables = TestTables.All, SavedQueries = TestSavedQueries.All };

    /// <summary>Fails unless exactly the marked findings are reported, with these messages in order.</summary>
    public static QueryCompilation Reports(string markup, params string[] messages)
    {
        (string text, string[] expected) = Parse(markup);
        QueryCompilation compilation = QueryCompiler.Compile(text, Environment);
        Assert.Equal(expected, compilation.Diagnostics.Select(d => $"{d.Id}{d.Span}"));
        Assert.Equal(messages, compilation.Diagnostics.Select(d => d.Message));
        Assert.All(compilation.Diagnostics, d => Assert.True(d.Replacement is null || d.Descriptor.HasReplacement, d.ToString()));
        return compilation;
    }

    /// <summary>Fails unless exactly the marked findings are reported; applies the fix of each and fails unless the text becomes this.</summary>
    public static void IsFixedTo(string markup, string expected)
    {
        (string text, string[] _) = Parse(markup);
        QueryCompilation compilation = QueryCompiler.Compile(text, Environment);
        string actual = text;
        foreach (QueryDiagnostic diagnostic in compilation.Diagnostics.Reverse().Where(d => d.Replacement is not null))
        {
            actual = actual.Remove(diagnostic.Span.Start, diagnostic.Span.Length).Insert(diagnostic.Span.Start, diagnostic.Replacement!);
        }

        Assert.Equal(expected, actual);
    }

    /// <summary>Fails unless exactly the marked findings are reported, whatever their messages.</summary>
    public static void ReportsMarked(string markup)
    {
        (string text, string[] expected) = Parse(markup);
        Assert.Equal(expected, QueryCompiler.Compile(text, Environment).Diagnostics.Select(d => $"{d.Id}{d.Span}"));
    }

    /// <summary>Fails unless exactly the marked findings are reported; where there is one, with this message, unless that is null.</summary>
    public static void ReportsOne(string markup, string? message)
    {
        if (message is null)
        {
            ReportsMarked(markup);
        }
        else
        {
            Reports(markup, message);
        }
    }

    /// <summary>Fails when anything at all is reported.</summary>
    public static QueryCompilation IsFine(string text) => Reports(text);

    /// <summary>The query without its marks.</summary>
    public static string TextOf(string markup) => Parse(markup).Text;

    private static (string Text, string[] Expected) Parse(string markup)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<(string Id, TextSpan Span)>();
        for (int i = 0; i < markup.Length; i++)
        {
            if (string.CompareOrdinal(markup, i, "{|", 0, 2) == 0)
            {
                int colon = markup.IndexOf(':', i);
                open.Push((markup.Substring(i + 2, colon - i - 2), text.Length));
                i = colon;
            }
            else if (open.Count != 0 && string.CompareOrdinal(markup, i, "|}", 0, 2) == 0)
            {
                (string id, int start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        return (text.ToString(), [.. marks.OrderBy(m => m.Span.Start).ThenBy(m => m.Span.Length).ThenBy(m => m.Id, StringComparer.Ordinal).Select(m => m.Id + m.Span)]);
    }
}
