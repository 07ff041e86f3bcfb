using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fixes;

/// <summary>Every fix repairs: its finding is gone, nothing else is found instead, and what it left alone is as before.</summary>
public sealed class FixHarnessTests
{
    public static TheoryData<string, string> Fixable
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach ((string id, string query) in FixExamples.All.Where(example => FixExamples.Find(example.Id, example.Query).Fix is not null))
            {
                examples.Add(id, query);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void TheFindingIsGoneAndNothingElseIsFound(string id, string query)
    {
        QueryFix fix = FixExamples.Find(id, query).Fix!;
        string repaired = fix.ApplyTo(query);
        var left = FixExamples.Compile(query).Diagnostics.Select(finding => finding.Id).ToList();
        Assert.True(left.Remove(id));
        bool wasError = FixExamples.Find(id, query).Finding.Descriptor.Severity == QueryDiagnosticSeverity.Error;

        Assert.NotEqual(query, repaired);
        foreach (QueryDiagnostic finding in FixExamples.Compile(repaired).Diagnostics)
        {
            // Behind an error nothing is said about what is right.
            bool isExplanation = wasError && finding.Descriptor.Severity == QueryDiagnosticSeverity.Info;

            // A file has the parameters that its query writes; a method must be given one.
            bool isNewParameter = (id, finding.Id) == ("CTQ3074", "CTQ2013");
            Assert.True(isExplanation || isNewParameter || left.Remove(finding.Id), $"{finding} in\n{repaired}");
        }
    }

    [Fact]
    public void ManyFindingsDoNotTakeManyFixers()
    {
        string query = "fields eventName" + string.Concat(Enumerable.Repeat(", eventName", 800));
        QueryCompilation compilation = FixExamples.Compile(query);

        Assert.Equal(100, QueryFixes.OfAll(compilation, FixExamples.Compile).Count(fix => fix is not null));
        Assert.Equal(800, compilation.Diagnostics.Length);

        compilation = FixExamples.Compile(string.Concat(Enumerable.Repeat("sort eventName | ", 20)) + "stats count(*) as n by eventName");
        Assert.Equal(10, QueryFixes.OfAll(compilation, FixExamples.Compile).Count(fix => fix is not null));
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void EditsAreInOrderAndInTheText(string id, string query)
    {
        int end = 0;
        foreach (TextEdit edit in FixExamples.Find(id, query).Fix!.Edits)
        {
            Assert.InRange(edit.Span.Start, end, query.Length);
            Assert.InRange(edit.Span.End, edit.Span.Start, query.Length);
            Assert.NotEqual(edit.Text, query.Substring(edit.Span.Start, edit.Span.Length));
            end = edit.Span.End;
        }
    }
}
