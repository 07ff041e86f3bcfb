using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>What the parser would take at the end of a text, for completion. Costs a look at a field where nobody asks for it.</content>
internal sealed partial class Parser
{
    private static readonly string[] ComparisonWords = ["like", "in", "not like", "not in"];

    private ExpectedSyntax? _expected;

    /// <summary>What could follow a text that is the beginning of a query. Never throws, whatever the text.</summary>
    public static ExpectedSyntax FindExpected(string text)
    {
        var expected = new ExpectedSyntax();
        var parser = new Parser(text) { _expected = expected };
        parser._tokens.Passed = expected.Tokens;
        parser.ParseQuery();
        return expected;
    }

    private ExpectedSyntax? ExpectedHere => _expected is { IsClosed: false } && Current.Kind == SyntaxKind.EndOfFileToken ? _expected : null;

    private void MayBe(ExpectedKinds kinds) => ExpectedHere?.MayBe(kinds);

    private void MayBe(string keyword) => ExpectedHere?.MayBe(keyword);

    private void MayBeAny(string[] keywords)
    {
        foreach (string keyword in keywords)
        {
            MayBe(keyword);
        }
    }

    private void MustBe(ExpectedKinds kinds) => ExpectedHere?.MustBe(kinds);

    private void MustBe(string keyword)
    {
        if (ExpectedHere is { } expected)
        {
            expected.MayBe(keyword);
            expected.MustBe(ExpectedKinds.None);
        }
    }

    /// <summary>The text ends behind so many more tokens, where it is being written.</summary>
    private bool MayEndBehind(int distance) => _expected is not null && _tokens.Peek(distance).Kind == SyntaxKind.EndOfFileToken;

    /// <summary>The parenthesis, or the name of a command behind it, is the last that has been written.</summary>
    private bool MayBeginSubquery(SyntaxToken word) =>
        MayEndBehind(1) || (word.Kind == SyntaxKind.NameToken && CommandTable.Find(word.Text) is not null && MayEndBehind(2));

    /// <summary>The words among the operators, as far as one that binds so loosely may stand here.</summary>
    private void MayBeOperator(Precedence minimum, bool hasComparison)
    {
        if (ExpectedHere is null)
        {
            return;
        }

        if (minimum <= Precedence.Comparison && !hasComparison)
        {
            MayBeAny(ComparisonWords);
        }

        if (minimum <= Precedence.And)
        {
            MayBe("and");
        }

        if (minimum <= Precedence.Or)
        {
            MayBe("or");
        }
    }

    /// <summary>The options of a command that it does not have yet.</summary>
    private void MayBeOptions(OptionRule[] rules, IReadOnlyCollection<Nodes.OptionSyntax> present)
    {
        if (ExpectedHere is not { } expected)
        {
            return;
        }

        foreach (OptionRule rule in rules)
        {
            bool isPresent = false;
            foreach (Nodes.OptionSyntax option in present)
            {
                isPresent |= Syntax.Keywords.Is(option.Name, rule.Name);
            }

            if (!isPresent)
            {
                expected.Options.Add(rule);
            }
        }
    }

    /// <summary>The value of an option.</summary>
    private void MustBeValueOf(OptionRule? rule)
    {
        MayBeAny(rule?.Values ?? []);
        MustBe(rule is null or { Values.Length: 0 } ? ExpectedKinds.Other : ExpectedKinds.None);
    }
}
