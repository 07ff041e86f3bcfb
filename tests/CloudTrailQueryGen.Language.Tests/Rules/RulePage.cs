using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>A page of <c>docs/rules</c>, taken apart.</summary>
/// <param name="Id">From its title line.</param>
/// <param name="Title">From its title line.</param>
/// <param name="Severity">In lower case.</param>
/// <param name="Headings">All headings of the second level.</param>
/// <param name="Wrong">The code below <c>## Wrong</c>.</param>
/// <param name="Right">The code below <c>## Right</c>.</param>
/// <param name="Silence">The text below <c>## Silence</c>.</param>
internal sealed record RulePage(
    string Id, string Title, string Severity, IReadOnlyList<string> Headings, IReadOnlyList<RulePageBlock> Wrong, IReadOnlyList<RulePageBlock> Right, string Silence)
{
    /// <summary>Where the pages are, from the repository's root.</summary>
    public const string Folder = "docs/rules/";

    /// <summary>A line of an example that stands for copies of the line in front of it: some limits take a long query to reach.</summary>
    private static readonly Regex Repetition = new(@"^([^\n]*\n)[ ]*# … the line above (\d+) times more\n", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    public static RulePage Parse(string text)
    {
        text = text.Replace("\r\n", "\n");
        Match head = Regex.Match(text, @"\A# (CTQ\d{4}): (.+)\n\nSeverity: (\w+)\n", RegexOptions.CultureInvariant);
        string[] sections = Regex.Split(text, "^## ", RegexOptions.Multiline);
        string[] headings = [.. sections.Skip(1).Select(section => section.Substring(0, section.IndexOf('\n')))];
        return new RulePage(
            head.Groups[1].Value, head.Groups[2].Value, head.Groups[3].Value, headings, Blocks(sections, "Wrong\n"), Blocks(sections, "Right\n"), Section(sections, "Silence\n").Substring("Silence\n".Length).Trim());
    }

    private static string Section(string[] sections, string heading) =>
        Array.Find(sections, candidate => candidate.StartsWith(heading, StringComparison.Ordinal)) ?? heading;

    private static RulePageBlock[] Blocks(string[] sections, string heading)
    {
        MatchCollection fences = Regex.Matches(Section(sections, heading), @"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);
        return [.. fences.Select(fence => new RulePageBlock(fence.Groups[1].Value, Expand(fence.Groups[2].Value).TrimEnd('\n')))];
    }

    private static string Expand(string code) => Repetition.Replace(
        code, match => string.Concat(Enumerable.Repeat(match.Groups[1].Value, int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) + 1)));
}
