using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>A command among the others of its query or subquery.</summary>
/// <param name="Commands">All of them.</param>
/// <param name="Index">The command's.</param>
internal sealed record CommandPlace(SeparatedList<CommandSyntax> Commands, int Index)
{
    public CommandSyntax Command => Commands[Index];

    /// <summary>The innermost command around a finding.</summary>
    public static CommandPlace? Of(FixTarget target)
    {
        CommandPlace? found = null;
        foreach (QuerySyntax query in target.Nodes().OfType<QuerySyntax>())
        {
            for (int i = 0; i < query.Commands.Count; i++)
            {
                TextSpan span = query.Commands[i].Span;
                bool isAround = span.Start <= target.Span.Start && target.Span.End <= span.End && span.Length > 0;
                if (isAround && (found is null || span.Length < found.Command.Span.Length))
                {
                    found = new CommandPlace(query.Commands, i);
                }
            }
        }

        return found;
    }

    /// <summary>The edits that take the command away with one pipe; none when it is the only one. Comments stay.</summary>
    public List<TextEdit> Removal(FixTarget target)
    {
        TextSpan span = Command.Span;
        if (Commands.Count == 1)
        {
            return [];
        }

        bool isLast = Index == Commands.Count - 1;
        (int start, int end) = isLast ? (Commands[Index - 1].Span.End, span.End) : (span.Start, Commands[Index + 1].Span.Start);
        var pipe = (SyntaxToken)Commands.NodesAndSeparators[(isLast ? Index - 1 : Index) * 2 + 1];
        bool hasComment = isLast ? target.HasComment(start, span.Start) : target.HasComment(span.End, end);
        return hasComment
            ? [TextEdit.Remove(span.Start, span.End), TextEdit.Remove(pipe.Span.Start, pipe.Span.End)]
            : [TextEdit.Remove(start, end)];
    }

    /// <summary>What stands between the command and one of its neighbours: a pipe with the line break and the indentation of this query.</summary>
    public string Separator(FixTarget target)
    {
        int first = Index > 0 ? Index - 1 : Index;
        int start = Commands[first].Span.End;
        int end = Commands[first + 1].Span.Start;
        string text = target.Text.Substring(start, end - start);
        return text.Trim() == "|" ? text : target.LineBreak + "| ";
    }
}
