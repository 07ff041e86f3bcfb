using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>The part that prints conditions.</summary>
internal sealed partial class ExpressionEmitter
{
    public string Condition(ConditionModel condition) => condition switch
    {
        AndConditionModel and => Join(and.Operands, " && "),
        OrConditionModel or => Join(or.Operands, " || "),
        NotConditionModel not => Negation(not.Operand),

        // Not the literals: the compiler would warn of the code that can never run.
        ConstantConditionModel constant => "Truth.IsTrue(" + (constant.Value ? "Value.FromInteger(1)" : "Value.Missing") + ")",
        CompareConditionModel compare => "Comparison." + compare.Method + "(" + Value(compare.Left) + ", " + Value(compare.Right) + ")",
        TextEqualsConditionModel equals => "e.TextEquals(" + Slot(equals.Slot) + ", " + CSharpLiteral.Utf8(equals.Text) + ")",
        FieldPresentConditionModel present => "e.IsPresent(" + Slot(present.Slot) + ")",
        PresentConditionModel present => "!" + Value(present.Value) + ".IsMissing",
        LiteralConditionModel literal => "Matching." + literal.Method + "(" + Value(literal.Value) + ", " + CSharpLiteral.Utf8(literal.Text) + ")",
        ContainsConditionModel contains => "Matching.Contains(" + Value(contains.Value) + ", " + Value(contains.Pattern) + ")",
        MemberConditionModel member => SubqueryEmitter.FieldName(member.Subquery) + ".Contains(" + Value(member.Value) + ")",
        MatchConditionModel match => "Matching.IsMatch(" + Value(match.Value) + ", " + PatternName(match.Pattern) + ")",
        TruthConditionModel truth => "Truth.IsTrue(" + Value(truth.Value) + ")",
        _ => throw new InvalidOperationException($"No code for {condition.GetType().Name}"),
    };

    /// <summary>The field that holds a regular expression.</summary>
    public static string PatternName(int index) => "pattern" + (index + 1);

    /// <summary>The opposite of a condition, with <c>!</c> in front of its parts only: how people write what leads to a return.</summary>
    public string Negation(ConditionModel condition) => condition switch
    {
        NotConditionModel not => Condition(not.Operand),
        AndConditionModel and => string.Join(" || ", NegatedOperands(and.Operands)),
        OrConditionModel or => string.Join(" && ", NegatedOperands(or.Operands)),
        PresentConditionModel present => Value(present.Value) + ".IsMissing",
        _ => "!" + Condition(condition),
    };

    /// <summary>The same, each alternative on a line of its own.</summary>
    public IReadOnlyList<string> NegationLines(ConditionModel condition)
    {
        if (condition is not OrConditionModel or)
        {
            return [Negation(condition)];
        }

        string[] lines = NegatedOperands(or.Operands);
        for (int i = 1; i < lines.Length; i++)
        {
            lines[i] = "&& " + lines[i];
        }

        return lines;
    }

    private string Join(IReadOnlyList<ConditionModel> operands, string separator)
    {
        var texts = new string[operands.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = IsChain(operands[i]) ? "(" + Condition(operands[i]) + ")" : Condition(operands[i]);
        }

        return string.Join(separator, texts);
    }

    private string[] NegatedOperands(IReadOnlyList<ConditionModel> operands)
    {
        var texts = new string[operands.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = IsChain(operands[i]) ? "(" + Negation(operands[i]) + ")" : Negation(operands[i]);
        }

        return texts;
    }

    /// <summary>A condition that is written with <c>&amp;&amp;</c> or <c>||</c>, itself or its opposite.</summary>
    private static bool IsChain(ConditionModel condition) => condition switch
    {
        NotConditionModel not => IsChain(not.Operand),
        AndConditionModel and => and.Operands.Count > 1 || IsChain(and.Operands[0]),
        OrConditionModel or => or.Operands.Count > 1 || IsChain(or.Operands[0]),
        _ => false,
    };
}
