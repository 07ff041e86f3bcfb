using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs of whole commands.</summary>
internal static class CommandFixes
{
    /// <summary>The command that the finding stands in, and the pipe that would be left over.</summary>
    public static QueryFix? Remove(FixTarget target) =>
        CommandPlace.Of(target) is { } place && place.Removal(target) is { Count: > 0 } edits
            ? new QueryFix($"Remove '{place.Command.Keyword.Text}'", [.. edits])
            : null;

    /// <summary>The command that takes any condition.</summary>
    public static QueryFix? FilterForFilterIndex(FixTarget target) => CommandPlace.Of(target) is { } place
        ? new QueryFix(FixTitle.Of(place.Command.Keyword.Text, "filter"), new TextEdit(place.Command.Keyword.Span, "filter"))
        : null;

    /// <summary>The names of the sides in front of the keys of a join.</summary>
    public static QueryFix? NameSides(FixTarget target)
    {
        JoinCommandSyntax? join = target.Nodes().OfType<JoinCommandSyntax>().FirstOrDefault(each => each.LeftKey.Span.Start == target.Span.Start);
        string left = target.Finding.Arguments[0] + ".";
        string right = target.Finding.Arguments[1] + ".";
        if (join is null || HasOther(join.LeftKey, right) || HasOther(join.RightKey, left))
        {
            return null;
        }

        var edits = new List<TextEdit>();
        if (!HasOther(join.LeftKey, left))
        {
            edits.Add(TextEdit.Insert(join.LeftKey.Span.Start, left));
        }

        if (!HasOther(join.RightKey, right))
        {
            edits.Add(TextEdit.Insert(join.RightKey.Span.Start, right));
        }

        return edits.Count == 0 ? null : new QueryFix("Name the sides of the keys", [.. edits]);
    }

    private static bool HasOther(NameExpressionSyntax key, string side) => key.Token.Text.StartsWith(side, System.StringComparison.Ordinal);
}
