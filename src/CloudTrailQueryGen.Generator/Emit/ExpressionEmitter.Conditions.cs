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
        NotConditionModel not => "!" + Operand(not.Operand),
        ConstantConditionModel constant => constant.Value ? "true" : "false",
        CompareConditionModel compare => "Comparison." + compare.Method + "(" + Value(compare.Left) + ", " + Value(compare.Right) + ")",
        TextEqualsConditionModel equals => "e.TextEquals(" + equals.Slot + ", " + CSharpLiteral.Utf8(equals.Text) + ")",
        FieldPresentConditionModel present => "e.IsPresent(" + present.Slot + ")",
        PresentConditionModel present => "!" + Value(present.Value) + ".IsMissing",
        ContainsTextConditionModel contains => "Matching.Contains(" + Value(contains.Value) + ", " + CSharpLiteral.Utf8(contains.Text) + ")",
        ContainsConditionModel contains => "Matching.Contains(" + Value(contains.Value) + ", " + Value(contains.Pattern) + ")",
        MatchConditionModel match => "Matching.IsMatch(" + Value(match.Value) + ", " + PatternName(match.Pattern) + ")",
        TruthConditionModel truth => "Truth.IsTrue(" + Value(truth.Value) + ")",
        _ => throw new InvalidOperationException($"No code for {condition.GetType().Name}"),
    };

    /// <summary>The field that holds a regular expression.</summary>
    public static string PatternName(int index) => "pattern" + (index + 1);

    private string Join(IReadOnlyList<ConditionModel> operands, string separator)
    {
        var texts = new string[operands.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Operand(operands[i]);
        }

        return string.Join(separator, texts);
    }

    /// <summary>The opposite of a condition, without a double negation.</summary>
    public string Negation(ConditionModel condition) =>
        condition is NotConditionModel not ? Condition(not.Operand) : "!" + Operand(condition);

    /// <summary>A condition as an operand of <c>!</c>, <c>&amp;&amp;</c> or <c>||</c>.</summary>
    public string Operand(ConditionModel operand) =>
        operand is AndConditionModel or OrConditionModel ? "(" + Condition(operand) + ")" : Condition(operand);
}
