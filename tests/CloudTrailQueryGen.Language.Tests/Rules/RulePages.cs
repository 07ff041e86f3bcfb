using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Binding;
using CloudTrailQueryGen.Language.Tests.Syntax;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>The pages of all rules, and how their queries are compiled.</summary>
internal static class RulePages
{
    /// <summary>The parameters that a query on a page may use.</summary>
    private static readonly ImmutableArray<HostParameter> Parameters =
        [new("user", QueryType.Text), new("since", QueryType.Timestamp), new("rows", QueryType.Integer)];

    /// <summary>The rules about queries: all but those of the C# around them and of internal faults.</summary>
    public static IEnumerable<QueryDiagnosticDescriptor> QueryRules => DiagnosticCatalogue.All.Where(rule => rule.Id[3] is not ('6' or '9'));

    /// <summary>The ids in the names of the files.</summary>
    public static IEnumerable<string> FileIds =>
        Directory.GetFiles(RepositoryFiles.PathOf(RulePage.Folder), "CTQ*.md").Select(path => Path.GetFileNameWithoutExtension(path)!);

    public static RulePage Read(string id) => RulePage.Parse(File.ReadAllText(RepositoryFiles.PathOf(RulePage.Folder + id + ".md")));

    /// <summary>As a project does that asks for a rule, which makes a difference only for those on demand.</summary>
    public static QueryCompilation Compile(string query, string? asked = null) =>
        QueryCompiler.Compile(query, new QueryEnvironment(Parameters)
        {
            Tables = TestTables.All,
            SavedQueries = TestSavedQueries.All,
            ExplainsPlan = asked == DiagnosticCatalogue.PlanIsExplained.Id,
        });
}
