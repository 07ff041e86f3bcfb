using System;
using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Completion;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using CloudTrailQueryGen.Language.Tests.Binding;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fuzz;

/// <summary>Whatever the text: nothing throws, findings lie in it, and each fix makes another text of it that is found other things about.</summary>
public sealed class QueryFuzzTests
{
    /// <summary>All that is asked about a text while it is written; a new part of the front end comes here.</summary>
    private static readonly (string Name, Action<string> Ask)[] s_parts =
    [
        ("diagnostics and fixes", CheckFindings),
        ("completion", Complete),
    ];

    [Fact]
    public void NoTextMakesAPartFail()
    {
        Parallel.ForEach(FuzzInputs.Take(RepositoryFiles.PathOf("tests/Corpus/queries"), 3000), text =>
        {
            foreach ((string name, Action<string> ask) in s_parts)
            {
                try
                {
                    ask(text);
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException($"{name} of {LiteralText.ShowInvisible(text)}", exception);
                }
            }
        });
    }

    private static void CheckFindings(string text)
    {
        QueryCompilation compilation = Compile(text);
        foreach (QueryDiagnostic finding in compilation.Diagnostics)
        {
            Assert.InRange(finding.Span.Start, 0, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            if (QueryFixes.Of(finding, compilation, Compile) is { } fix)
            {
                CheckFix(compilation, finding, fix);
            }
        }
    }

    private static void CheckFix(QueryCompilation compilation, QueryDiagnostic finding, QueryFix fix)
    {
        string text = compilation.Tree.Text;
        int end = 0;
        foreach (TextEdit edit in fix.Edits)
        {
            Assert.InRange(edit.Span.Start, end, text.Length);
            Assert.InRange(edit.Span.End, edit.Span.Start, text.Length);
            end = edit.Span.End;
        }

        string repaired = fix.ApplyTo(text);
        Assert.NotEqual(text, repaired);
        Assert.False(
            Enumerable.SequenceEqual(compilation.Diagnostics.Select(each => each.ToString()), Compile(repaired).Diagnostics.Select(each => each.ToString())),
            $"{finding} stays with '{fix.Title}'");
    }

    private static void Complete(string text)
    {
        for (int position = 0; position <= text.Length; position += 1 + (text.Length / 3))
        {
            QueryCompleter.Complete(text, position, MarkedQuery.Environment);
        }
    }

    private static QueryCompilation Compile(string text) => QueryCompiler.Compile(text, MarkedQuery.Environment);
}
