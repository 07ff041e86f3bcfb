using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>parse</c> with a regular expression, with and without <c>multi</c> (spec §3.9).</summary>
internal static class OracleParseGroups
{
    public static void Apply(ParseCommandSyntax command, OraclePipeline pipeline)
    {
        Regex regex = OraclePatterns.ToRegex((string)command.Pattern.Value!);
        List<(string Name, string Group)> fields = FieldsOf(command, regex);
        pipeline.Expand(row =>
        {
            OracleValue input = command.Input is null ? row.Field("@message") : OracleExpressions.Evaluate(command.Input, new RowScope(row));
            List<Match> matches = OracleText.Of(input) is string text ? OraclePatterns.Matches(regex, text) : [];
            IEnumerable<Match?> wanted = command.MultiKeyword is null ? matches.Take(1) : matches;
            return wanted.DefaultIfEmpty().Select(match => fields.Aggregate(row, (current, field) => current.With(field.Name, Value(match, field.Group))));
        });
        fields.ForEach(field => pipeline.Define(field.Name, addsToListed: false));
    }

    private static OracleValue Value(Match? match, string group) =>
        match?.Groups[group] is { Success: true } capture ? OracleValue.FromText(capture.Value) : OracleValue.Missing;

    /// <summary>Named groups, then the names behind <c>as</c> for those that have none.</summary>
    private static List<(string Name, string Group)> FieldsOf(ParseCommandSyntax command, Regex regex)
    {
        List<string> named = [.. regex.GetGroupNames().Where(name => !int.TryParse(name, CultureInfo.InvariantCulture, out _))];
        List<string> aliases = [.. (command.Aliases ?? Enumerable.Empty<NameExpressionSyntax>()).Select(alias => alias.Path.FlatName)];
        IEnumerable<(string, string)> positional = aliases.SequenceEqual(named)
            ? []
            : aliases.Select((alias, index) => (alias, (index + 1).ToString(CultureInfo.InvariantCulture)));
        return [.. named.Select(name => (name, name)), .. positional];
    }
}
