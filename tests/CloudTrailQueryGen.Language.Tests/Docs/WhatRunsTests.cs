using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Docs;

/// <summary>The README's table of what runs is written from the tables that the compiler itself reads.</summary>
public class WhatRunsTests
{
    private const string Begin = "<!-- what-runs: written by WhatRunsTests -->\n";
    private const string End = "<!-- /what-runs -->";

    [Fact]
    public void TheReadmeListsWhatRunsAndWhatIsRefused()
    {
        string readme = File.ReadAllText(RepositoryFiles.PathOf("README.md")).Replace("\r\n", "\n");
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        GoldenFile.Verify("README.md", readme[..begin] + Table() + readme[end..]);
    }

    private static string Table()
    {
        return "| | runs | refused |\n|---|---|---|\n"
            + Row("commands", CommandTable.All.Where(c => c.IsEvaluated).Select(c => c.Name), Refused())
            + Row(FunctionKind.Aggregate, "aggregates")
            + Row(FunctionKind.Scalar, "functions")
            + "| operators | `and or not = != < <= > >= + - * / % ^ like =~ in [ ] in ( )`, regular expressions, members `.a[1]` of values | – |\n";
    }

    private static string Row(FunctionKind kind, string what) => Row(what, FunctionTable.All.Where(f => f.Kind == kind).Select(f => f.Name));

    private static string Row(string what, IEnumerable<string> names, params string[] refused) =>
        $"| {what} | {List(names)} | {(refused.Length == 0 ? "–" : string.Join("; ", refused))} |\n";

    /// <summary>The commands that only the service can carry out, by the rule that says why.</summary>
    private static string[] Refused() =>
    [
        .. CommandTable.All.Where(c => c.Refusal is not null).GroupBy(c => c.Refusal!.Id, c => c.Name).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => $"{rule.Key}: {List(rule)}"),
    ];

    private static string List(IEnumerable<string> names) => string.Join(" ", names.Order(StringComparer.OrdinalIgnoreCase).Select(name => $"`{name}`"));
}
