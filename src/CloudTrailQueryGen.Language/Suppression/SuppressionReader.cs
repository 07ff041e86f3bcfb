using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Suppression;

/// <summary>Finds the comments that silence rules (spec §1.2). They stand between tokens, so that the same words in a string are none.</summary>
internal sealed class SuppressionReader(SyntaxTree tree)
{
    private const string Directive = "ctq-disable";
    private readonly List<SuppressionComment> found = [];
    private LineMap? lines;

    public static List<SuppressionComment> Read(SyntaxTree tree)
    {
        var reader = new SuppressionReader(tree);
        if (tree.Text.IndexOf(Directive, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            bool isFirst = true;
            foreach (SyntaxToken token in tree.Root.DescendantTokens())
            {
                reader.ReadTrivia(token, isFirst);
                isFirst &= token.FullSpan.Length == 0;
            }
        }

        return reader.found;
    }

    private void ReadTrivia(SyntaxToken token, bool isHeader)
    {
        string text = tree.Text;
        int position = token.FullSpan.Start;
        while (position < token.Span.Start)
        {
            if (text[position] != '#')
            {
                position++;
                continue;
            }

            int start = position;
            while (position < token.Span.Start && !CharacterFacts.IsLineBreak(text[position]))
            {
                position++;
            }

            ReadComment(TextSpan.FromBounds(start, position), token, isHeader);
        }
    }

    private void ReadComment(TextSpan comment, SyntaxToken behind, bool isHeader)
    {
        List<(string Text, TextSpan Span)> words = WordsOf(comment);
        if (words.Count != 0 && words[0].Text.StartsWith(Directive + "-", StringComparison.OrdinalIgnoreCase))
        {
            // As other tools have it: ctq-disable-next-line. It is taken for a rule that does not exist, and reported as one.
            words.RemoveRange(1, words.Count - 1);
        }
        else if (words.Count != 0 && string.Equals(words[0].Text, Directive, StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(0);
        }
        else
        {
            return;
        }

        lines ??= new LineMap(tree.Text);
        int own = lines.GetPosition(comment.Start).Line;
        int? line = !IsAlone(comment.Start) ? own : isHeader ? null : lines.GetPosition(behind.Span.Start).Line;
        found.Add(new SuppressionComment(comment, words, line));
    }

    /// <summary>Nothing but white space is in front of it on its line.</summary>
    private bool IsAlone(int start)
    {
        int position = start - 1;
        while (position >= 0 && !CharacterFacts.IsLineBreak(tree.Text[position]))
        {
            if (!CharacterFacts.IsWhiteSpace(tree.Text[position]))
            {
                return false;
            }

            position--;
        }

        return true;
    }

    /// <summary>The words up to a colon, behind which a reason may stand.</summary>
    private List<(string Text, TextSpan Span)> WordsOf(TextSpan comment)
    {
        string text = tree.Text;
        List<(string Text, TextSpan Span)> words = [];
        int position = comment.Start + 1;
        while (position < comment.End && text[position] != ':')
        {
            if (text[position] == ',' || CharacterFacts.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            int start = position;
            while (position < comment.End && text[position] is not (',' or ':') && !CharacterFacts.IsWhiteSpace(text[position]))
            {
                position++;
            }

            words.Add((text.Substring(start, position - start), TextSpan.FromBounds(start, position)));
        }

        return words;
    }
}
