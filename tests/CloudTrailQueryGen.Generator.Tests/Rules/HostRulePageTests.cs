using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Tests.Rules;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Rules;

/// <summary>The examples on the pages about the C# around queries do what the pages say.</summary>
public sealed class HostRulePageTests
{
    public static TheoryData<string> Ids => [.. HostRulePage.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_code_reports_the_rule(string id)
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(HostRulePage.Project(HostRulePage.Read(id).Wrong));

        // The error inside of a file shows in the file and where a query names the file; that of a table shows in the query as one of these.
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, diagnostic => Assert.True(diagnostic.Id == id || id == "CTQ6010" || (id is "CTQ6025" or "CTQ6026" or "CTQ6027" && diagnostic.Id == "CTQ4047") || (id == "CTQ6028" && diagnostic.Id == "CTQ4049"), diagnostic.ToString()));
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_code_compiles(string id)
    {
        RulePage page = HostRulePage.Read(id);
        AnalyzerRun run = await AnalyzerRun.StartAsync(HostRulePage.Project(page.Right));

        Assert.NotEmpty(page.Right);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorRun.Start(HostRulePage.Project(page.Right)).Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }
}
