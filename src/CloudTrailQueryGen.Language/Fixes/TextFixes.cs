using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs of single words, literals and comments.</summary>
internal static class TextFixes
{
    /// <summary>
    /// The quote behind the only word of an open string, or in place of the other kind of quote; where there are more words, nobody knows how many
    /// of them belong to it.
    /// </summary>
    public static QueryFix? CloseString(FixTarget target)
    {
        string written = target.Written;
        int pipe = written.IndexOf('|');
        string word = (pipe < 0 ? written : written.Substring(0, pipe)).TrimEnd();
        bool hasOtherQuote = word.Length > 2 && word[word.Length - 1] is '"' or '\'';
        int end = hasOtherQuote ? word.Length - 1 : word.Length;
        bool isOneWord = end > 1 && word.IndexOfAny([' ', '\t', ',', '(', ')', '[', ']', '#', '\\', '"', '\''], 1, end - 1) < 0;
        string quote = written.Substring(0, 1);
        return isOneWord
            ? new QueryFix($"Close with {quote}", new TextEdit(new TextSpan(target.Span.Start + end, word.Length - end), quote))
            : null;
    }

    /// <summary>The semicolon that statements of SQL end with.</summary>
    public static QueryFix? RemoveSemicolon(FixTarget target)
    {
        (SyntaxToken next, _) = target.TokenBehind(target.Span.End);
        return target.Written == ";" && next.Kind is SyntaxKind.EndOfFileToken or SyntaxKind.PipeToken
            ? new QueryFix(FixTitle.Of(";", ""), TextEdit.Remove(target.Span.Start, target.Span.End))
            : null;
    }

    /// <summary>A <c>#</c> in each line of a comment between <c>/*</c> and <c>*/</c>, and what follows it in a line of its own.</summary>
    public static QueryFix? CommentOut(FixTarget target)
    {
        string text = target.Text;
        int start = target.Span.Start;
        int close = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            return null;
        }

        var edits = new List<TextEdit> { new(target.Span, "#") };
        for (int i = start; i < close; i++)
        {
            if (text[i] == '\n')
            {
                int content = i + 1;
                while (content < close && text[content] is ' ' or '\t')
                {
                    content++;
                }

                if (content < close && text[content] is not ('\r' or '\n'))
                {
                    edits.Add(TextEdit.Insert(content, "# "));
                }
            }
        }

        int behind = close + 2;
        int next = behind;
        while (next < text.Length && text[next] is ' ' or '\t')
        {
            next++;
        }

        bool isLast = next == text.Length || text[next] is '\r' or '\n';
        int end = close;
        while (end > start + 2 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        edits.Add(new TextEdit(TextSpan.FromBounds(end, isLast ? behind : next), isLast ? "" : target.LineBreak));
        return new QueryFix("Use '#' comments", [.. edits]);
    }

    /// <summary><c>/x/i</c> becomes <c>/(?i)x/</c>. That all matches are looked for needs no flag.</summary>
    public static QueryFix? MoveFlags(FixTarget target)
    {
        string flags = target.Written.Replace("g", "");
        if (target.TokenAround is not { } regex && target.TokenBefore is null)
        {
            return null;
        }

        SyntaxToken token = target.TokenAround ?? target.TokenBefore!;
        if (token.Kind != SyntaxKind.RegexToken || flags.Trim('i', 'm', 's').Length > 0)
        {
            return null;
        }

        var remove = TextEdit.Remove(target.Span.Start, target.Span.End);
        return flags.Length == 0
            ? new QueryFix(FixTitle.Of(target.Written, ""), remove)
            : new QueryFix($"Use '(?{flags})' inside of it", TextEdit.Insert(token.Span.Start + 1, $"(?{flags})"), remove);
    }

    /// <summary>Two braces on each side and nothing but a name between them.</summary>
    public static QueryFix? WriteParameter(FixTarget target)
    {
        string name = target.Written.Trim('{', '}', ' ', '\t', '$');
        bool isName = name.Length > 0 && !char.IsDigit(name[0]);
        foreach (char c in name)
        {
            isName &= char.IsLetterOrDigit(c) || c == '_';
        }

        string parameter = "{{" + name + "}}";
        return isName ? new QueryFix(FixTitle.Of(target.Written, parameter), new TextEdit(target.Span, parameter)) : null;
    }

    /// <summary>An id out of a comment that silences rules; the only one takes the comment with it, and that a line that nothing else is on.</summary>
    public static QueryFix? RemoveSuppression(FixTarget target)
    {
        string text = target.Text;
        int start = text.LastIndexOf('#', target.Span.Start);
        int end = text.IndexOfAny(['\r', '\n'], target.Span.End);
        end = end < 0 ? text.Length : end;
        int reason = text.IndexOf(':', target.Span.End, end - target.Span.End);
        string behind = text.Substring(target.Span.End, (reason < 0 ? end : reason) - target.Span.End);
        string before = text.Substring(start, target.Span.Start - start);
        string title = FixTitle.Of(target.Written, "");
        if (behind.TrimStart(' ', '\t', ',').Length > 0)
        {
            int next = target.Span.End + behind.Length - behind.TrimStart(' ', '\t', ',').Length;
            return new QueryFix(title, TextEdit.Remove(target.Span.Start, next));
        }

        if (Regex.IsMatch(before, @"CTQ\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
        {
            return new QueryFix(title, TextEdit.Remove(start + before.TrimEnd(' ', '\t', ',').Length, target.Span.End));
        }

        int lineStart = text.LastIndexOf('\n', start) + 1;
        bool isWholeLine = text.Substring(lineStart, start - lineStart).Trim().Length == 0;
        int lineEnd = text.IndexOf('\n', end);
        return new QueryFix(title, isWholeLine && lineEnd >= 0 ? TextEdit.Remove(lineStart, lineEnd + 1) : TextEdit.Remove(start, end));
    }

    /// <summary>Takes away the quotes around nothing but a parameter.</summary>
    public static QueryFix? UnquoteParameter(FixTarget target) =>
        target.TokenAround is { Kind: SyntaxKind.StringToken } literal && literal.Text.Length == target.Span.Length + 2
            ? new QueryFix(FixTitle.Of(literal.Text, target.Written), new TextEdit(literal.Span, target.Written))
            : null;

    /// <summary>The event's time as text has a twin that is a time.</summary>
    public static QueryFix? UseTimestamp(FixTarget target) =>
        target.Written == "eventTime" ? new QueryFix(FixTitle.Of("eventTime", "@timestamp"), new TextEdit(target.Span, "@timestamp")) : null;
}
