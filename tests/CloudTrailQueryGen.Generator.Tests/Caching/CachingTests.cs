using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Caching;

/// <summary>
/// What an edit makes the generator do again. The project has two attribute queries in one file, one that names a file, and two
/// files of their own; each cell says how the outputs of a step came about: C cached, U unchanged (computed again, equal),
/// M modified, N new, R removed.
/// </summary>
public sealed class CachingTests
{
    /// <summary>Edit, then the five steps from queries found to sources written.</summary>
    public static TheoryData<string, string, string, string, string, string> Table => new()
    {
        //   edit                          attributes  files  index  declarations  models and sources
        { "nothing",                       "CCC",      "CCC",  "C",  "CCCCC",      "CCCCC" },
        { "an unrelated file",             "CCC",      "CCC",  "C",  "CCCCC",      "CCCCC" },
        { "white space in the same file",  "CCC",      "CCC",  "C",  "CCCCC",      "CCCCC" },
        { "a comment in the same file",    "CCC",      "CCC",  "C",  "CCCCC",      "CCCCC" },
        { "another method of the class",   "CCC",      "CCC",  "C",  "CCCCC",      "CCCCC" },
        { "the text of one query",         "CCM",      "CCC",  "C",  "CCCCM",      "CCCCM" },
        { "the name of one query",         "CCM",      "CCC",  "C",  "CCCCM",      "CCCCM" },
        { "a parameter of one query",      "CCM",      "CCC",  "C",  "CCCCM",      "CCCCM" },
        { "a new query",                   "CCCN",     "CCC",  "C",  "CCCCCN",     "CCCCCN" },
        { "a query less",                  "CCR",      "CCC",  "C",  "CCCCR",      "CCCCR" },
        { "a file of its own",             "CCC",      "CCM",  "C",  "CCCMU",      "CCCCM" },
        { "the claimed file",              "CCC",      "CCM",  "C",  "CCCCM",      "CCCCM" },
        { "a new file",                    "CCC",      "CCCN", "M",  "CCCCNU",     "CCCCCN" },
        { "a file less",                   "CCC",      "CCR",  "M",  "CCCRU",      "CCCCR" },
        { "a file of another kind",        "CCC",      "CCC",  "C",  "CCCCC",      "CCCCC" },
        { "an option that names nothing",  "CCC",      "UUU",  "C",  "CCCCC",      "CCCCC" },
        { "the root namespace",            "CCC",      "MMM",  "M",  "CCMMU",      "CCCMM" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void An_edit_does_again_only_what_depends_on_it(string edit, string attributes, string files, string index, string declarations, string results)
    {
        GeneratorRun before = GeneratorRun.Start(Start());

        GeneratorRun after = before.Next(Edits[edit](before.Project));

        Assert.Equal(
            $"{Sort(attributes)} {Sort(files)} {Sort(index)} {Sort(declarations)} {Sort(results)} {Sort(results)}",
            string.Join(' ', TrackedSteps.OfQueries.Select(step => Letters(after, step))));
    }

    private static Dictionary<string, System.Func<TestProject, TestProject>> Edits { get; } = new()
    {
        ["nothing"] = project => project,
        ["an unrelated file"] = project => project.Edit("Other.cs", "class Other", "class Another"),
        ["white space in the same file"] = project => project.Edit("Test0.cs", "partial class T", "partial  class\n T"),
        ["a comment in the same file"] = project => project.Edit("Test0.cs", "/* here */", "/* there, and longer */"),
        ["another method of the class"] = project => project.Edit("Test0.cs", "static int Count() => 1;", "static string Count(int n) => \"\";"),
        ["the text of one query"] = project => project.Edit("Test0.cs", "filter eventName = 'B'", "filter eventName = 'C'"),
        ["the name of one query"] = project => project.Edit("Test0.cs", "bool B(", "bool Bb("),
        ["a parameter of one query"] = project => project.Edit("Test0.cs", "bool B(ReadOnlySpan<byte> e", "bool B(ReadOnlySpan<byte> e, long n"),
        ["a new query"] = project => project.Edit("Test0.cs", "/* end */", "[CloudTrailQuery(\"filter 1 = 1\")] public static partial bool N(ReadOnlySpan<byte> e);"),
        ["a query less"] = project => project.Edit("Test0.cs", "[CloudTrailQuery(\"filter eventName = 'B'\")] public static partial bool B(ReadOnlySpan<byte> e);", ""),
        ["a file of its own"] = project => project.WithFile("one.ctq", "fields eventName | limit 2"),
        ["the claimed file"] = project => project.WithFile("claimed.ctq", "filter eventName = 'Y'"),
        ["a new file"] = project => project.WithFile("three.ctq", "fields eventName"),
        ["a file less"] = project => project.WithoutFile("two.ctq"),
        ["a file of another kind"] = project => project.WithFile("readme.txt", "text"),
        ["an option that names nothing"] = project => project.WithProperty("Configuration", "Release"),
        ["the root namespace"] = project => project.WithProperty("RootNamespace", "Other"),
    };

    private static TestProject Start() => TestProject
        .Create("""
            using System;
            using CloudTrailQueryGen;
            partial class T
            {
                /* here */
                static int Count() => 1;
                [CloudTrailQuery("filter eventName = 'A'")] public static partial bool A(ReadOnlySpan<byte> e);
                [CloudTrailQuery("filter eventName = 'B'")] public static partial bool B(ReadOnlySpan<byte> e);
                /* end */
            }
            """)
        .WithSource("Claim.cs", """
            using System;
            using CloudTrailQueryGen;
            partial class U { [CloudTrailQuery(File = "claimed.ctq")] public static partial bool M(ReadOnlySpan<byte> e); }
            """)
        .WithSource("Other.cs", "class Other;")
        .WithFile("claimed.ctq", "filter eventName = 'X'")
        .WithFile("one.ctq", "fields eventName")
        .WithFile("two.ctq", "fields eventSource");

    private static string Letters(GeneratorRun run, string step) => Sort(string.Concat(run.Reasons(step).Select(reason => reason switch
    {
        IncrementalStepRunReason.Cached => 'C',
        IncrementalStepRunReason.Unchanged => 'U',
        IncrementalStepRunReason.Modified => 'M',
        IncrementalStepRunReason.New => 'N',
        _ => 'R',
    })));

    private static string Sort(string letters) => string.Concat(letters.Order());
}
