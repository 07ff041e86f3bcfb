using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Compatibility;

/// <summary>What <c>docs/compatibility.md</c> says is complete and true.</summary>
public sealed class CompatibilityTests
{
    private static readonly OracleEvent[] s_events = [.. ServiceChoices.Events.Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];
    private static readonly CloudTrailSource s_source = CloudTrailSource.Memory(QueryTable.ToInput(ServiceChoices.Events, 0));

    [Fact]
    public void ThePageIsWrittenFromTheTables() => Golden.Verify("docs/compatibility.md", CompatibilityPage.Text());

    [Fact]
    public void EachCommandAndFunctionIsOnIt()
    {
        Assert.Equal(CommandTable.All.Select(command => command.Name).Order(), ServiceDifferences.OfCommands.Keys.Order());
        Assert.Equal(FunctionTable.All.Select(function => function.Name).Order(), ServiceDifferences.OfFunctions.Keys.Order());
        Assert.Equal(Enumerable.Range(1, 30), ServiceChoices.All.Select(choice => choice.Number).Order());
        Assert.All(ServiceChoices.All, choice => Assert.NotEmpty(choice.Experiments));
    }

    [Fact]
    public void EachExperimentHasItsOutcome()
    {
        Experiment[] experiments = [.. ServiceChoices.All.SelectMany(choice => choice.Experiments)];
        Experiment[] evaluated = [.. experiments.Where(experiment => !IsRefused(experiment.Query))];
        using QueryTable generated = QueryTable.Compile([.. evaluated.Select(experiment => experiment.Query)]);
        var differences = new List<Experiment>();
        foreach (Experiment experiment in experiments)
        {
            int query = System.Array.IndexOf(evaluated, experiment);
            Experiment actual = new(experiment.Query, query < 0 ? "" : Rows(experiment.Query, generated.Run(query, s_source)), Reported(experiment.Query));
            if (actual != experiment)
            {
                differences.Add(actual);
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void EachLenientSpellingMeansTheStrictOne()
    {
        ImmutableArray<LenientSpelling> all = LenientSpelling.All;
        using QueryTable generated = QueryTable.Compile([.. all.Select(spelling => spelling.Query), .. all.Select(spelling => spelling.Means)]);
        for (int i = 0; i < all.Length; i++)
        {
            string strict = Rows(all[i].Means, generated.Run(all.Length + i, s_source));

            Assert.Equal($"{all[i].Query} ({all[i].Reported}): {strict}", $"{all[i].Query} ({Reported(all[i].Query)}): {Rows(all[i].Query, generated.Run(i, s_source))}");
            Assert.Equal("", Reported(all[i].Means));
        }
    }

    /// <summary>The rows, on which the oracle agrees.</summary>
    private static string Rows(string query, OracleResult generated)
    {
        Assert.Equal($"{query}\n{OracleInterpreter.Run(query, s_events)}", $"{query}\n{generated}");
        return generated.ToString().Replace("\n", " / ", System.StringComparison.Ordinal);
    }

    private static bool IsRefused(string query) => Diagnostics(query).Any(diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error);

    /// <summary>What is reported about the language. That a condition says nothing new, and the like, is another matter.</summary>
    private static string Reported(string query) => string.Join(' ', Diagnostics(query)
        .Select(diagnostic => diagnostic.Descriptor.Id)
        .Where(id => string.CompareOrdinal(id, "CTQ4080") < 0 || string.CompareOrdinal(id, "CTQ6000") > 0));

    private static ImmutableArray<QueryDiagnostic> Diagnostics(string query) => QueryCompiler.Compile(query, []).Diagnostics;
}
