using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>
/// What the parser would take at the end of a text that was cut where someone is typing: everything that it asks for there,
/// up to the first thing that it cannot do without.
/// </summary>
internal sealed class ExpectedSyntax
{
    private readonly List<int> queryStarts = [];

    /// <summary>All tokens of the text in the reading of the parser, the end of the text included.</summary>
    public List<SyntaxToken> Tokens { get; } = [];

    public ExpectedKinds Kinds { get; private set; }

    /// <summary>Words that may stand here.</summary>
    public List<string> Keywords { get; } = [];

    /// <summary>Options that may stand here.</summary>
    public List<OptionRule> Options { get; } = [];

    /// <summary>The keyword of the command at the end; null in front of one.</summary>
    public SyntaxToken? Command { get; private set; }

    /// <summary>Where that command begins, or would.</summary>
    public int CommandStart { get; private set; }

    /// <summary>Where the query begins whose command it is: behind a parenthesis for a subquery.</summary>
    public int QueryStart { get; private set; }

    /// <summary>Something was asked for that must stand here: what the parser asks for later, it asks only because that is missing.</summary>
    public bool IsClosed { get; private set; }

    public bool Has(ExpectedKinds kinds) => (Kinds & kinds) != 0;

    public void EnterQuery(int start) => queryStarts.Add(start);

    public void LeaveQuery() => queryStarts.RemoveAt(queryStarts.Count - 1);

    /// <summary>A command begins, as far as anything of it is there.</summary>
    public void EnterCommand(SyntaxToken current)
    {
        if (IsClosed)
        {
            return;
        }

        Command = current.Kind == SyntaxKind.EndOfFileToken ? null : current;
        CommandStart = current.Span.Start;
        QueryStart = queryStarts[queryStarts.Count - 1];
    }

    public void MayBe(ExpectedKinds kinds) => Kinds |= kinds;

    public void MayBe(string keyword)
    {
        if (!Keywords.Exists(known => string.Equals(known, keyword, StringComparison.Ordinal)))
        {
            Keywords.Add(keyword);
        }
    }

    public void MustBe(ExpectedKinds kinds)
    {
        Kinds |= kinds;
        IsClosed = true;
    }
}
