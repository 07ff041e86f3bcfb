using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>Understands the tests of a segment. All of them must be <see cref="Note">noted</see> before the first one is <see cref="Read">read</see>.</summary>
internal sealed class TestReader(ImmutableArray<BoundAlias> aliases, CloudTrailSchema schema)
{
    private readonly Dictionary<string, Subject> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> outcomes = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The subject that an expression computes; null when nothing can be known about it.</summary>
    public Subject? SubjectOf(BoundExpression expression)
    {
        expression = ExpressionKey.Origin(expression, aliases);
        if (expression is BoundLiteral || ExpressionKey.Of(expression, aliases) is not { } key)
        {
            return null;
        }

        if (!subjects.TryGetValue(key, out Subject? subject))
        {
            subject = new Subject(count++, expression, schema);
            subjects.Add(key, subject);
        }

        return subject;
    }

    /// <summary>Takes the constants of a condition, so that the values of its subjects are cut at them.</summary>
    public void Note(BoundExpression condition)
    {
        switch (condition)
        {
            case BoundUnary { Operator: UnaryOperator.Not } not:
                Note(not.Operand);
                break;
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                // A chain leans to the left and may be long.
                while (both.Left is BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } inner)
                {
                    Note(both.Right);
                    both = inner;
                }

                Note(both.Left);
                Note(both.Right);
                break;
            case BoundBinary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison:
                bool isOrdering = comparison.Operator > BinaryOperator.NotEqual;
                NoteConstant(comparison.Left, comparison.Right, isOrdering);
                NoteConstant(comparison.Right, comparison.Left, isOrdering);
                Note(comparison.Left);
                Note(comparison.Right);
                break;
            case BoundIn membership:
                foreach (BoundExpression item in membership.Items)
                {
                    NoteConstant(membership.Left, item, isOrdering: false);
                }

                break;
            case BoundCall { Function.Name: "isempty" } call:
                SubjectOf(call.Arguments[0])?.Add(new ConstantValue(string.Empty, null, false), isOrdering: false);
                break;
        }
    }

    /// <summary>What a test says. Whether it is negated is left to the caller: the test is the positive one.</summary>
    public Test Read(BoundExpression test)
    {
        switch (test)
        {
            case BoundLiteral literal:
                return ConstantValue.Of(literal) is { IsVague: false } value ? Of(value.Number is { } number && number != 0) : Test.Unknown;
            case BoundBinary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison:
                return ReadComparison(comparison);
            case BoundIn membership:
                return ReadMembership(membership);
            case BoundContains { Pattern: BoundLiteral { Value: string text } } contains:
                return ReadText(contains.Left, contains with { IsNegated = false }, value => value.IndexOf(text, StringComparison.Ordinal) >= 0, text.Length == 0);
            case BoundMatch { Plan: LiteralPlan plan } match:
                return ReadText(match.Left, match with { IsNegated = false }, value => LiteralTest.Matches(value, plan.AnyOf), isAlwaysTrue: false);
            case BoundMatch match:
                ImmutableArray<TextLiteral> required = match.Plan is AutomatonPlan automaton ? automaton.Required : ((MatcherPlan)match.Plan).Required;
                return ReadText(match.Left, match with { IsNegated = false }, value => required.IsEmpty || LiteralTest.Matches(value, required) != false ? null : false, isAlwaysTrue: false);
            case BoundCall call:
                return ReadCall(call);
            case BoundInSubquery membership:
                return ReadOutcome(membership with { IsNegated = false });
            default:
                return ReadOutcome(test);
        }
    }

    private static Test Of(bool truth) => truth ? Test.True : Test.False;

    private void NoteConstant(BoundExpression value, BoundExpression constant, bool isOrdering)
    {
        if (ConstantValue.Of(constant) is { } known && (known.Text is not null || !known.IsVague))
        {
            SubjectOf(value)?.Add(known, isOrdering);
        }
    }

    private Test ReadComparison(BoundBinary comparison)
    {
        ConstantValue? left = ConstantValue.Of(comparison.Left);
        ConstantValue? right = ConstantValue.Of(comparison.Right);
        if (left is not null && right is not null)
        {
            return Constants(comparison.Operator, left.Value, right.Value);
        }

        (BoundExpression value, ConstantValue? constant, BinaryOperator asked) = left is null
            ? (comparison.Left, right, comparison.Operator)
            : (comparison.Right, left, Mirrored(comparison.Operator));
        if (constant is not { } known || (known.IsVague && known.Text is null) || SubjectOf(value) is not { } subject)
        {
            return ReadOutcome(comparison);
        }

        ValueCells cells = subject.Cells;
        var whenTrue = CellSet.None(cells.Count);
        var whenFalse = CellSet.None(cells.Count);
        bool isExact = true;
        for (int i = 0; i < cells.Count; i++)
        {
            bool? holds = cells.Compare(i, asked, known);
            isExact &= holds is not null;
            if (holds != false)
            {
                whenTrue.Add(i);
            }

            if (holds != true)
            {
                whenFalse.Add(i);
            }
        }

        return new Test { Subject = subject, WhenTrue = whenTrue, WhenFalse = whenFalse, Outcome = isExact ? null : OutcomeOf(comparison) };
    }

    /// <summary>Two constants: numbers are compared as such, and so is a number with a text that is one (spec §5.4).</summary>
    private static Test Constants(BinaryOperator asked, ConstantValue left, ConstantValue right)
    {
        if (left.Text is not null && right.Text is not null)
        {
            return Of(ValueCells.Holds(asked, ValueCells.CompareTexts(left.Text, right.Text)));
        }

        return left.IsVague || right.IsVague ? Test.Unknown
            : left.Number is { } one && right.Number is { } other ? Of(ValueCells.Holds(asked, one.CompareTo(other)))
            : Of(asked == BinaryOperator.NotEqual);
    }

    private static BinaryOperator Mirrored(BinaryOperator asked) => asked switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => asked,
    };

    private Test ReadMembership(BoundIn membership)
    {
        BoundIn positive = membership with { IsNegated = false };
        if (membership.Items.IsEmpty)
        {
            // The empty list is reported as such.
            return Test.Unknown;
        }

        if (SubjectOf(membership.Left) is not { } subject)
        {
            return ReadOutcome(positive);
        }

        var whenTrue = CellSet.None(subject.Cells.Count);
        var vague = CellSet.None(subject.Cells.Count);
        foreach (BoundExpression item in membership.Items)
        {
            if (ConstantValue.Of(item) is not { } constant || (constant.IsVague && constant.Text is null))
            {
                return ReadOutcome(positive);
            }

            subject.Cells.AddEqual(constant, whenTrue, vague);
        }

        return new Test
        {
            Subject = subject,
            WhenTrue = whenTrue.Unite(vague),
            WhenFalse = whenTrue.Complement(),
            Outcome = vague.IsEmpty ? null : OutcomeOf(positive),
        };
    }

    /// <summary>A test of text: for the constants of the query it is known what it says, for other values it is not.</summary>
    private Test ReadText(BoundExpression left, BoundExpression test, Func<string, bool?> matches, bool isAlwaysTrue)
    {
        if (SubjectOf(left) is not { } subject)
        {
            return ReadOutcome(test);
        }

        bool? Ask(CellKind kind, string? text) => kind == CellKind.Missing ? false : isAlwaysTrue ? true : text is null ? null : matches(text);

        return new Test { Subject = subject, WhenTrue = subject.Cells.Where(Ask, true), WhenFalse = subject.Cells.Where(Ask, false), Outcome = OutcomeOf(test) };
    }

    private Test ReadCall(BoundCall call)
    {
        if (call is { Function.Name: "strcontains" or "startsWith" or "endsWith", Arguments.Length: 2 } && call.Arguments[1] is BoundLiteral { Value: string part })
        {
            return ReadText(call.Arguments[0], call, text => Finds(call.Function.Name, text, part), isAlwaysTrue: false);
        }

        if (call.Function.Name is not ("ispresent" or "isempty" or "isblank") || SubjectOf(call.Arguments[0]) is not { } subject)
        {
            return ReadOutcome(call);
        }

        bool? Ask(CellKind kind, string? text) => (call.Function.Name, kind) switch
        {
            ("ispresent", _) => kind != CellKind.Missing,
            (_, CellKind.Missing) => true,
            (_, CellKind.Number or CellKind.Timestamp) => false,
            ("isempty", CellKind.Text) => text!.Length == 0,
            ("isempty", CellKind.OtherText) => false,
            ("isblank", CellKind.Text) when text!.Length == 0 => true,
            ("isblank", CellKind.Text) when Array.TrueForAll(text.ToCharArray(), c => c is > ' ' and < '\u007F') => false,
            _ => null,
        };

        return new Test { Subject = subject, WhenTrue = subject.Cells.Where(Ask, true), WhenFalse = subject.Cells.Where(Ask, false), Outcome = OutcomeOf(call) };
    }

    private static bool Finds(string function, string text, string part) => function switch
    {
        "startsWith" => text.StartsWith(part, StringComparison.Ordinal),
        "endsWith" => text.EndsWith(part, StringComparison.Ordinal),
        _ => text.IndexOf(part, StringComparison.Ordinal) >= 0,
    };

    private Test ReadOutcome(BoundExpression test) => OutcomeOf(test) is { } outcome ? new Test { Outcome = outcome } : Test.Unknown;

    private int? OutcomeOf(BoundExpression test)
    {
        if (ExpressionKey.Of(test, aliases) is not { } key)
        {
            return null;
        }

        if (!outcomes.TryGetValue(key, out int outcome))
        {
            outcome = count++;
            outcomes.Add(key, outcome);
        }

        return outcome;
    }
}
