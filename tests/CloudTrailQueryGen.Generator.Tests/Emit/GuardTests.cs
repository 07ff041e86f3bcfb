using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Generator.Model;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>The conditions that let an event go are written without a negated parenthesis, and mean the opposite of the filter.</summary>
public sealed class GuardTests
{
    private static readonly ConditionModel A = new FieldPresentConditionModel(0);
    private static readonly ConditionModel B = new FieldPresentConditionModel(1);
    private static readonly ConditionModel C = new FieldPresentConditionModel(2);

    private static readonly ExpressionEmitter s_emitter = new("Slot", ["a", "b", "c"], "e.Scratch", TextParameterForm.Encoded);

    [Fact]
    public void A_negation_reaches_the_parts()
    {
        Assert.Equal("!a", Negation(A));
        Assert.Equal("a", Negation(Not(A)));
        Assert.Equal("!a || !b || !c", Negation(And(A, B, C)));
        Assert.Equal("!a && b", Negation(Or(A, Not(B))));
        Assert.Equal("!a || (!b && !c)", Negation(And(A, Or(B, C))));
        Assert.Equal("!a && (!b || !c)", Negation(Or(A, And(B, C))));
        Assert.Equal("a && b", Negation(Not(And(A, B))));
        Assert.Equal("!a || (b && c)", Negation(And(A, Not(And(B, C)))));
        Assert.Equal("!a && (b || c)", Negation(Or(A, Not(Or(B, C)))));
    }

    [Fact]
    public void A_condition_keeps_its_parentheses()
    {
        Assert.Equal("a && (b || c)", Condition(And(A, Or(B, C))));
        Assert.Equal("a || (b && c)", Condition(Or(A, And(B, C))));
        Assert.Equal("a && (!b || !c)", Condition(And(A, Not(And(B, C)))));
        Assert.Equal("a || (!b && !c)", Condition(Or(A, Not(Or(B, C)))));
        Assert.Equal("!a && !b", Condition(Not(Or(A, B))));
    }

    [Fact]
    public void Alternatives_stand_on_lines_of_their_own()
    {
        Assert.Equal(["!a", "&& (!b || !c)"], Lines(Or(A, And(B, C))));
        Assert.Equal(["!a || !b"], Lines(And(A, B)));
    }

    [Fact]
    public void A_constant_is_no_constant_for_the_compiler()
    {
        Assert.Equal("!Truth.IsTrue(Value.Missing)", s_emitter.Negation(new ConstantConditionModel(false)));
        Assert.Equal("!Truth.IsTrue(Value.FromInteger(1))", s_emitter.Negation(new ConstantConditionModel(true)));
    }

    private static string Negation(ConditionModel condition) => Short(s_emitter.Negation(condition));

    private static string Condition(ConditionModel condition) => Short(s_emitter.Condition(condition));

    private static string[] Lines(ConditionModel condition) => [.. System.Linq.Enumerable.Select(s_emitter.NegationLines(condition), Short)];

    private static string Short(string code) =>
        code.Replace("e.IsPresent(Slot.A)", "a").Replace("e.IsPresent(Slot.B)", "b").Replace("e.IsPresent(Slot.C)", "c");

    private static NotConditionModel Not(ConditionModel operand) => new(operand);

    private static AndConditionModel And(params ConditionModel[] operands) => new(operands.ToImmutableArray());

    private static OrConditionModel Or(params ConditionModel[] operands) => new(operands.ToImmutableArray());
}
