using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs that take something out of a list, together with the comma that would be left over.</summary>
internal static class ListFixes
{
    /// <summary>The item that the finding is about; the only item of a list goes with its command.</summary>
    public static QueryFix? RemoveItem(FixTarget target)
    {
        foreach (SyntaxNode node in target.Nodes())
        {
            object[] children = [.. node.ChildNodesAndTokens()];
            int index = System.Array.FindIndex(children, child => child is SyntaxNode item && Contains(item.Span, target.Span));
            bool hasComma = index >= 0 && (IsComma(children, index - 1) || IsComma(children, index + 1));
            bool isInList = hasComma || (index > 0 && children[index - 1] is SyntaxNode && node is CommandSyntax);
            if (isInList)
            {
                return new QueryFix(FixTitle.Of(target.Written, ""), [.. Remove(target, children, index)]);
            }

            if (index == 1 && children.Length == 2 && node is FieldsCommandSyntax)
            {
                return CommandFixes.Remove(target);
            }
        }

        return null;
    }

    /// <summary>The option that the finding is about.</summary>
    public static QueryFix? RemoveOption(FixTarget target)
    {
        if (target.TokenBefore is not { } before)
        {
            return null;
        }

        int start = target.HasComment(before.Span.End, target.Span.Start) ? target.Span.Start : before.Span.End;
        return new QueryFix(FixTitle.Of(target.Written, ""), TextEdit.Remove(start, target.Span.End));
    }

    /// <summary>An option that says the same as an earlier one. When they differ, nobody knows which is meant.</summary>
    public static QueryFix? RemoveRepeatedOption(FixTarget target)
    {
        List<OptionSyntax> options = [.. target.Nodes().OfType<OptionSyntax>()];
        OptionSyntax? repeated = options.Find(option => option.Name.Span == target.Span);
        bool isSame = repeated is not null && options.Exists(other =>
            other != repeated && string.Equals(other.ToString(), repeated.ToString(), System.StringComparison.OrdinalIgnoreCase));
        return isSame ? RemoveOption(target with { Finding = new(target.Finding.Descriptor, repeated!.Span) }) : null;
    }

    private static IEnumerable<TextEdit> Remove(FixTarget target, object[] children, int index)
    {
        TextSpan item = ((SyntaxNode)children[index]).Span;
        bool hasCommaBefore = IsComma(children, index - 1);
        if (!hasCommaBefore && !IsComma(children, index + 1))
        {
            int end = ((SyntaxNode)children[index - 1]).Span.End;
            yield return TextEdit.Remove(target.HasComment(end, item.Start) ? item.Start : end, item.End);
            yield break;
        }

        var comma = (SyntaxToken)children[hasCommaBefore ? index - 1 : index + 1];
        int next = !hasCommaBefore && index + 2 < children.Length ? ((SyntaxNode)children[index + 2]).Span.Start : comma.Span.End;
        (int from, int to) = hasCommaBefore ? (comma.Span.Start, item.End) : (item.Start, next);
        bool hasComment = hasCommaBefore ? target.HasComment(comma.Span.End, item.Start) : target.HasComment(item.End, next);
        if (!hasComment)
        {
            yield return TextEdit.Remove(from, to);
            yield break;
        }

        yield return TextEdit.Remove(comma.Span.Start, comma.Span.End);
        yield return TextEdit.Remove(item.Start, item.End);
    }

    private static bool IsComma(object[] children, int index) =>
        index >= 0 && index < children.Length && children[index] is SyntaxToken { Kind: SyntaxKind.CommaToken, IsMissing: false };

    private static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
