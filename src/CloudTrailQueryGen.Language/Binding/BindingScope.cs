using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>The names that the query itself has made and that are visible to the next command (spec §3.1, §3.6).</summary>
internal sealed class BindingScope(bool isAfterStats)
{
    private readonly Dictionary<string, BoundExpression> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundExpression> texts = new(StringComparer.Ordinal);
    private int longestText;

    /// <summary>Only the names of this scope exist; the fields of the event do not.</summary>
    public bool IsAfterStats { get; } = isAfterStats;

    /// <summary>The command that has left only its own columns, for messages.</summary>
    public string Maker { get; init; } = "stats";

    /// <summary>A command that is not understood may have made any name, so that none can be called unknown.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The names, for whoever lists them.</summary>
    public IReadOnlyDictionary<string, BoundExpression> Names => names;

    /// <summary>What the names of columns are, for messages.</summary>
    public List<string> ColumnNames { get; } = [];

    /// <summary>The expressions behind the keys of the last stats, seen through aliases, with the <c>offset</c> of their labels; index as in <see cref="BoundColumn"/>.</summary>
    public List<BoundExpression> KeyOrigins { get; } = [];

    /// <summary>The names of the keys of the last stats; index as in <see cref="KeyOrigins"/>.</summary>
    public List<string> KeyNames { get; } = [];

    /// <summary>The only key that is a time bin, which <c>sort @timestamp</c> means (spec §3.6).</summary>
    public BoundExpression? TimeKey { get; set; }

    /// <summary>The only column made by <c>count(*)</c> without an alias, which <c>count</c> means (spec §8 no. 26).</summary>
    public BoundExpression? CountColumn { get; set; }

    /// <summary>The text of <see cref="CountColumn"/>.</summary>
    public string CountText { get; set; } = string.Empty;

    /// <summary>The sides of the join that these rows come from; null when there is none.</summary>
    public JoinSides? Join { get; private init; }

    /// <summary>The same names behind a join.</summary>
    public BindingScope Behind(JoinSides join)
    {
        var behind = new BindingScope(IsAfterStats) { Maker = Maker, IsOpen = IsOpen, TimeKey = TimeKey, CountColumn = CountColumn, CountText = CountText, Join = join };
        behind.ColumnNames.AddRange(ColumnNames);
        behind.KeyOrigins.AddRange(KeyOrigins);
        behind.KeyNames.AddRange(KeyNames);
        foreach (KeyValuePair<string, BoundExpression> name in names)
        {
            behind.names.Add(name.Key, name.Value);
        }

        foreach (KeyValuePair<string, BoundExpression> text in texts)
        {
            behind.AddText(text.Key, text.Value);
        }

        return behind;
    }

    public void AddName(string name, BoundExpression value) => names[name] = value;

    /// <summary>From here on a name means another value, also where it is meant by its text or by a word that stands for it.</summary>
    public void Redefine(string name, BoundExpression value)
    {
        BoundExpression? old = FindName(name);
        names[name] = value;
        if (old is null)
        {
            return;
        }

        string text = Normalize(name);
        if (texts.TryGetValue(text, out BoundExpression? meant) && ReferenceEquals(meant, old))
        {
            texts[text] = value;
        }

        TimeKey = ReferenceEquals(TimeKey, old) ? value : TimeKey;
        CountColumn = ReferenceEquals(CountColumn, old) ? value : CountColumn;
    }

    /// <summary>The name of the column that a written name means: its own, or that of a column which is spelled another way.</summary>
    public string ResolveName(string written)
    {
        if (names.ContainsKey(written))
        {
            return written;
        }

        if (FindText(written) is not { } meant)
        {
            return CountColumn is not null && string.Equals(written, "count", StringComparison.OrdinalIgnoreCase) ? CountText : written;
        }

        foreach (KeyValuePair<string, BoundExpression> known in names)
        {
            if (ReferenceEquals(known.Value, meant))
            {
                return known.Key;
            }
        }

        return written;
    }

    /// <summary>A column without an alias can be named by the text of its expression.</summary>
    public void AddText(string text, BoundExpression value)
    {
        string normalized = Normalize(text);
        texts[normalized] = value;
        longestText = Math.Max(longestText, normalized.Length);
    }

    public BoundExpression? FindName(string name) => names.TryGetValue(name, out BoundExpression? value) ? value : null;

    /// <summary>The column that an expression names by its text.</summary>
    public BoundExpression? FindText(SyntaxNode expression)
    {
        // Every part of a long expression is asked for: what is longer than any text is not even put together.
        int length = 0;
        foreach (SyntaxToken token in expression.DescendantTokens())
        {
            foreach (char c in token.Text)
            {
                length += char.IsWhiteSpace(c) ? 0 : 1;
            }

            if (length > longestText)
            {
                return null;
            }
        }

        return FindText(SourceText.Collapse(expression));
    }

    public BoundExpression? FindText(string text) => texts.Count != 0 && texts.TryGetValue(Normalize(text), out BoundExpression? value) ? value : null;

    /// <summary>Texts are compared ignoring case and white space (spec §8 no. 25).</summary>
    public static string Normalize(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
        }

        return builder.ToString();
    }
}
