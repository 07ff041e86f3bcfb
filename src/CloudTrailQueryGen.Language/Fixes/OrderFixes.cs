using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs that move a command to where CloudWatch takes it.</summary>
internal static class OrderFixes
{
    /// <summary>Behind the last <c>stats</c> where its columns are known and nothing sorts there already; otherwise it goes, as it has no effect.</summary>
    public static IEnumerable<QueryFix> MoveSort(FixTarget target)
    {
        if (CommandPlace.Of(target) is not { } place)
        {
            yield break;
        }

        if (LastStats(place) is { } stats && !place.Commands.Skip(stats).Any(command => command is SortCommandSyntax))
        {
            yield return Move(target, place, stats);
        }

        if (CommandFixes.Remove(target) is { } removal)
        {
            yield return removal;
        }
    }

    /// <summary>Behind the last <c>stats</c> and what sorts its rows, unless there is a limit already.</summary>
    public static IEnumerable<QueryFix> MoveLimit(FixTarget target)
    {
        if (CommandPlace.Of(target) is { } place && LastStats(place) is { } stats && !place.Commands.Skip(stats).Any(command => command is LimitCommandSyntax))
        {
            while (stats + 1 < place.Commands.Count && place.Commands[stats + 1] is SortCommandSyntax)
            {
                stats++;
            }

            yield return Move(target, place, stats);
        }
    }

    public static IEnumerable<QueryFix> MoveInFrontOfDedup(FixTarget target)
    {
        if (CommandPlace.Of(target) is not { } place)
        {
            yield break;
        }

        CommandSyntax? dedup = place.Commands.Take(place.Index).FirstOrDefault(command => command is DedupCommandSyntax);
        if (dedup is not null)
        {
            string text = target.Text.Substring(place.Command.Span.Start, place.Command.Span.Length);
            List<TextEdit> edits = place.Removal(target);
            edits.Add(TextEdit.Insert(dedup.Span.Start, text + place.Separator(target)));
            yield return new QueryFix($"Move '{place.Command.Keyword.Text}' in front of 'dedup'", [.. edits]);
        }
    }

    private static int? LastStats(CommandPlace place)
    {
        for (int i = place.Commands.Count - 1; i > place.Index; i--)
        {
            if (place.Commands[i].Kind is SyntaxKind.StatsCommand or SyntaxKind.CountFrequentCommand)
            {
                return i;
            }
        }

        return null;
    }

    private static QueryFix Move(FixTarget target, CommandPlace place, int behind)
    {
        string text = target.Text.Substring(place.Command.Span.Start, place.Command.Span.Length);
        List<TextEdit> edits = place.Removal(target);
        edits.Add(TextEdit.Insert(place.Commands[behind].Span.End, place.Separator(target) + text));
        string stats = place.Commands.Skip(place.Index).First(command => command.Kind is SyntaxKind.StatsCommand or SyntaxKind.CountFrequentCommand).Keyword.Text;
        return new QueryFix($"Move '{place.Command.Keyword.Text}' behind '{stats}'", [.. edits]);
    }
}
