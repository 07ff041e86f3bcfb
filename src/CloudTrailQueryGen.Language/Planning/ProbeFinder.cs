using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>
/// Finds the rarest literals that an event must hold to pass the filters; where none is rare enough, the rarest fragments (<see cref="ProbeFragments"/>). A text that a field equals stands in the event as it is, between
/// quotes, and the record has a key that begins with the first part of the name of a field that must be there (keys may hold dots, spec
/// §5.8). Numbers have many spellings, so that nothing follows from them, nor from texts that look like one (spec §5.4).
/// </summary>
internal sealed class ProbeFinder
{
    /// <summary>Looking for one more costs what each skipped event saves.</summary>
    private const int MostLiterals = 4;

    /// <summary>Events that hold a literal are looked at twice; more of them than this are not worth it.</summary>
    private const int MostPerThousand = 200;

    private const int LeastLength = 2;

    private readonly Dictionary<int, BoundExpression> lets = [];
    private readonly bool findsFragments;
    private bool hasTooManyLiterals;

    private ProbeFinder(bool findsFragments) => this.findsFragments = findsFragments;

    /// <summary>The probe for a stage that sees events; null when reading each event is better. A fragment may be anywhere, so that looking for one takes longer.</summary>
    public static LiteralProbe? Find(QueryStage stage) =>
        new ProbeFinder(findsFragments: false).Rarest(stage) is { PerThousand: <= MostPerThousand } literal ? literal
        : new ProbeFinder(findsFragments: true).Rarest(stage) is { PerThousand: <= MostPerThousand } fragment ? fragment
        : null;

    /// <summary>Why there is no probe for a stage that sees events, as a part of a sentence.</summary>
    public static string WhyNone(QueryStage stage)
    {
        var finder = new ProbeFinder(findsFragments: false);
        return Rarer(finder.Rarest(stage), new ProbeFinder(findsFragments: true).Rarest(stage)) is { } tooFrequent ? $"about {tooFrequent.PerThousand / 10} % of all hold {ProbeText.Literals(tooFrequent)}, and no rarer bytes are in each that passes the filters"
            : !stage.Steps.Any(step => step is FilterStep) ? "there is no filter in front of its rows or groups"
            : finder.hasTooManyLiterals ? $"more than {MostLiterals} texts come into question"
            : "its filters do not ask for a text or a key that must be in the event as it is";
    }

    private LiteralProbe? Rarest(QueryStage stage)
    {
        LiteralProbe? best = null;
        foreach (StageStep step in stage.Steps)
        {
            if (step is LetStep let)
            {
                lets[let.Index] = let.Value;
            }
            else if (step is FilterStep filter)
            {
                best = Rarer(best, Required(filter.Condition));
            }
        }

        return best;
    }

    private static LiteralProbe? Rarer(LiteralProbe? first, LiteralProbe? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        return (second.PerThousand, second.AnyOf.Length).CompareTo((first.PerThousand, first.AnyOf.Length)) < 0 ? second : first;
    }

    private LiteralProbe? Required(BoundExpression condition) => condition switch
    {
        BoundBinary { Operator: BinaryOperator.And } both => Rarer(Required(both.Left), Required(both.Right)),
        BoundBinary { Operator: BinaryOperator.Or } either => Either(either),
        BoundContains { IsNegated: false } contains when findsFragments => IsInEvent(contains.Left) ? ProbeFragments.Of(contains) : null,
        BoundMatch { IsNegated: false } match when findsFragments => IsInEvent(match.Left) ? ProbeFragments.Of(match) : null,
        _ when findsFragments => null,
        BoundBinary { Operator: BinaryOperator.Equal } equal => Rarer(
            Rarer(Value(equal.Left, equal.Right, equal), Value(equal.Right, equal.Left, equal)), Rarer(Key(equal.Left, equal), Key(equal.Right, equal))),
        BoundBinary { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual } order =>
            Rarer(Key(order.Left, order), Key(order.Right, order)),
        BoundIn { IsNegated: false } membership => Rarer(Values(membership), Key(membership.Left, membership)),
        BoundContains { IsNegated: false } contains => Key(contains.Left, contains),
        BoundMatch { IsNegated: false } match => Key(match.Left, match),
        BoundCall { Function.Name: "ispresent", Arguments.Length: 1 } present => Key(present.Arguments[0], present),
        _ => null,
    };

    private LiteralProbe? Either(BoundBinary either)
    {
        LiteralProbe? left = Required(either.Left);
        return left is null ? null : Union(left, Required(either.Right), either);
    }

    private LiteralProbe? Values(BoundIn membership)
    {
        if (membership.Items.Length is 0 or > MostLiterals)
        {
            hasTooManyLiterals |= membership.Items.Length > MostLiterals;
            return null;
        }

        LiteralProbe? all = Value(membership.Left, membership.Items[0], membership);
        foreach (BoundExpression item in membership.Items.Skip(1))
        {
            all = all is null ? null : Union(all, Value(membership.Left, item, membership), membership);
        }

        return all;
    }

    private LiteralProbe? Union(LiteralProbe first, LiteralProbe? second, BoundExpression condition)
    {
        if (second is null)
        {
            return null;
        }

        ImmutableArray<ProbeLiteral> literals = [.. first.AnyOf.Union(second.AnyOf)];
        int perThousand = first.PerThousand + (literals.Length == first.AnyOf.Length ? 0 : second.PerThousand);
        hasTooManyLiterals |= literals.Length > MostLiterals;
        bool isPossible = literals.Length <= MostLiterals
            && (literals.Length == 1 || literals.All(literal => literal.Parameter is null && literal.Kind == literals[0].Kind));
        return isPossible
            ? new LiteralProbe(literals, Math.Min(perThousand, StringShares.All), first.IsAssumed || second.IsAssumed, condition)
            : null;
    }

    private LiteralProbe? Value(BoundExpression left, BoundExpression right, BoundExpression condition)
    {
        if (FieldOf(left) is not { } field)
        {
            return null;
        }

        ProbeLiteral? literal = right switch
        {
            BoundLiteral { Value: string text } when IsSuitable(text) && !MayBeNumber(text) => new ProbeLiteral("\"" + text + "\""),
            BoundParameter { Type: QueryType.Text } parameter => new ProbeLiteral(string.Empty, parameter.Name),
            _ => null,
        };
        if (literal is null)
        {
            return null;
        }

        ValueVariety variety = ValueVarieties.Of(field);
        int? measured = right is BoundLiteral { Value: string value } && variety != ValueVariety.Few ? StringShares.Of(value) : null;
        bool isAssumed = measured is null && (variety != ValueVariety.Names || right is BoundParameter);
        return new LiteralProbe([literal], measured ?? ValueVarieties.Share(variety, isAssumed), isAssumed, condition);
    }

    private LiteralProbe? Key(BoundExpression operand, BoundExpression condition)
    {
        if (FieldOf(operand) is not { } field)
        {
            return null;
        }

        int dot = field.IndexOf('.');
        string first = dot < 0 ? field : field.Substring(0, dot);

        // A key that begins with '@' has one more in a query, where '@' alone marks the fields of the service.
        first = first.StartsWith("@@", StringComparison.Ordinal) ? first.Substring(1) : first;
        return IsSuitable(first)
            ? new LiteralProbe([new ProbeLiteral("\"" + first + (dot < 0 ? "\"" : string.Empty))], StringShares.Of(first) ?? StringShares.Rare, IsAssumed: false, condition)
            : null;
    }

    private string? FieldOf(BoundExpression expression) => (Resolved(expression) as BoundField)?.FlatName;

    private bool IsInEvent(BoundExpression expression) => Resolved(expression) is BoundField or BoundSystemField { Field: SystemField.Message };

    private BoundExpression Resolved(BoundExpression expression)
    {
        while (expression is BoundLet let && lets.TryGetValue(let.Index, out BoundExpression? value))
        {
            expression = value;
        }

        return expression;
    }

    private static bool IsSuitable(string text) => text.Length >= LeastLength && text.All(c => c is >= ' ' and <= '~' and not '"' and not '\\');

    /// <summary>A text that a number in the event may equal (spec §5.4 rule 3).</summary>
    private static bool MayBeNumber(string text) => text[0] is '-' or '+' or '.' || char.IsDigit(text[0]);
}
