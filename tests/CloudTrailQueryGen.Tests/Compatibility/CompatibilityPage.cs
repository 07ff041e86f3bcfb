using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Tests.Compatibility;

/// <summary><c>docs/compatibility.md</c>, written from the tables of the language and of this folder.</summary>
internal static class CompatibilityPage
{
    private const string Introduction = """
        # Compatibility with CloudWatch Logs Insights

        What runs here as the service documents it, what runs in a way of its own, and what is refused. This page is written by a test from the
        compiler's tables; each experiment in it is carried out by a test, in generated code and in the slow interpreter that decides what a query
        means. § are sections of [language.md](language.md).

        Two rules stand above all others: nothing is skipped silently, so that what cannot be evaluated is a compile error at its name; and the answer
        depends on nothing but the events, not on threads, files or their split.


        """;

    private const string ExperimentsIntroduction = """

        ## Choices

        Where AWS's documentation is silent or contradicts itself something had to be chosen. Each choice comes with experiments: queries that show it.
        Run over the same events in a log group, they would show what the service does.


        """;

    private const string LenientIntroduction = """

        ## Lenient spellings

        What AWS's pages do not have, but people write. It is accepted, with a message where the service may not take it.

        | written | as in | the same as | reported |
        |---|---|---|---|

        """;

    public static string Text()
    {
        var page = new StringBuilder(Introduction);
        page.Append("## Commands\n\n| command | also written | here | differences, or what was chosen |\n|---|---|---|---|\n");
        foreach (CommandDescriptor command in CommandTable.All)
        {
            string? refusal = command.Refusal?.Id;
            page.Append($"| `{command.Name}` | {Codes(command.Aliases)} | {(refusal is null ? "runs" : $"refused: {Links(refusal)}")} | {OrDocumented(ServiceDifferences.OfCommands[command.Name])} |\n");
        }

        page.Append("\n## Functions\n\nAll of them run.\n\n| function | also written | differences, or what was chosen |\n|---|---|---|\n");
        foreach (FunctionDescriptor function in FunctionTable.All)
        {
            page.Append($"| {Code(Signature(function))} | {Codes(function.Aliases)} | {OrDocumented(ServiceDifferences.OfFunctions[function.Name])} |\n");
        }

        page.Append(LenientIntroduction);
        foreach (LenientSpelling spelling in LenientSpelling.All)
        {
            page.Append($"| {InCell(spelling.Written)} | {InCell(Code(spelling.Query))} | {InCell(Code(spelling.Means))} | {Links(spelling.Reported)} |\n");
        }

        page.Append(ExperimentsIntroduction).Append("The events of the experiments:\n\n```json\n").AppendJoin('\n', ServiceChoices.Events).Append("\n```\n");
        foreach (ServiceChoice choice in ServiceChoices.All.OrderBy(choice => choice.Number))
        {
            Append(page, choice);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, ServiceChoice choice)
    {
        page.Append($"\n### {choice.Number}. {choice.Question}\n\n");
        page.Append($"* **Known of the service**: {choice.Known}\n* **Here**: {choice.Chosen}\n* **Why**: {choice.Reason}\n\n");
        page.Append("| query | rows | reported |\n|---|---|---|\n");
        foreach (Experiment experiment in choice.Experiments)
        {
            string rows = experiment.Outcome.Length == 0 ? "refused" : string.Join("<br>", experiment.Outcome.Split(" / ").Select(row => InCell(Code(row))));
            page.Append($"| {InCell(Code(experiment.Query))} | {rows} | {Links(experiment.Reported)} |\n");
        }
    }

    private static string OrDocumented(string difference) => difference.Length == 0 ? "as documented" : difference;

    private static string Signature(FunctionDescriptor function) => $"{function.Name}({string.Join(", ", function.Parameters.Select(Parameter))})";

    private static string Parameter(FunctionParameter parameter) => parameter.Form switch
    {
        ParameterForm.Optional => $"[{parameter.Name}]",
        ParameterForm.Repeated => $"{parameter.Name}, …",
        _ => parameter.Name,
    };

    private static string Codes(IEnumerable<string> names) => string.Join(" ", names.Select(Code));

    private static string Code(string text) => $"`{text.Replace("\t", "\\t", StringComparison.Ordinal)}`";

    /// <summary>A bar ends a cell also inside of code.</summary>
    private static string InCell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Links(string ids) => string.Join(
        " ",
        ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => DiagnosticCatalogue.All.Single(rule => rule.Id == id).Id).Select(id => $"[{id}](rules/{id}.md)"));
}
