using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>if and case become conditional expressions, so that nothing is evaluated that is not chosen.</summary>
public sealed class ChoiceCodeTests
{
    private static readonly ExpressionEmitter s_emitter = new("Slot", ["a", "b"], "scratch", TextParameterForm.Encoded);

    [Fact]
    public void A_choice_is_an_operand_in_parentheses()
    {
        var inner = new ChoiceValueModel(Branches((1, new IntegerValueModel(2))), new MissingValueModel());
        var choice = new ChoiceValueModel(Branches((0, new IntegerValueModel(1)), (1, inner)), new TextValueModel("x"));

        Assert.Equal(
            "(e.IsPresent(Slot.A) ? Value.FromInteger(1) : e.IsPresent(Slot.B) ? (e.IsPresent(Slot.B) ? Value.FromInteger(2) : Value.Missing) : Value.FromText(\"x\"u8))",
            s_emitter.Value(choice));
        Assert.Equal(
            ["e.IsPresent(Slot.A) ? Value.FromInteger(1) :", "e.IsPresent(Slot.B) ? (e.IsPresent(Slot.B) ? Value.FromInteger(2) : Value.Missing) :", "Value.FromText(\"x\"u8)"],
            s_emitter.ChoiceLines(choice));
    }

    [Theory]
    [InlineData("if(null, eventName, awsRegion)", "e.Field(Slot.AwsRegion)")]
    [InlineData("if(not null, eventName, awsRegion)", "e.Field(Slot.EventName)")]
    [InlineData("case(null, 1, ispresent('x'), 2, readOnly = 1, 3, 4)", "Value.FromInteger(2)")]
    [InlineData("case(null, 1)", "Value.Missing")]
    [InlineData(
        "case(null, 1, readOnly, 2, not null, 3)",
        "(Truth.IsTrue(e.Field(Slot.ReadOnly)) ? Value.FromInteger(2) : Value.FromInteger(3))")]
    [InlineData(
        "if(readOnly, 1, if(managementEvent, 2, 3))",
        "(Truth.IsTrue(e.Field(Slot.ReadOnly)) ? Value.FromInteger(1) : Truth.IsTrue(e.Field(Slot.ManagementEvent)) ? Value.FromInteger(2) : Value.FromInteger(3))")]
    public void A_branch_that_is_decided_beforehand_leaves_no_code(string expression, string expected) =>
        Assert.Contains($"rows.AddColumn({expected}); // r\n", Generate($"fields {expression} as r"), StringComparison.Ordinal);

    [Fact]
    public void An_alias_has_each_branch_on_a_line_of_its_own()
    {
        const string Indent = "            ";

        string[] lines =
        [
            Indent + "Value let0R =",
            Indent + "    Truth.IsTrue(e.Field(Slot.ReadOnly)) ? Value.FromInteger(1) :",
            Indent + "    e.IsPresent(Slot.ErrorCode) ? Value.FromInteger(2) :",
            Indent + "    Value.Missing;",
        ];
        Assert.Contains(
            string.Join('\n', lines), Generate("fields case(readOnly, 1, ispresent(errorCode), 2) as r | filter r > 1 | sort r"), StringComparison.Ordinal);
    }

    [Fact]
    public void Decided_conditions_and_parameters_that_nothing_reads_compile_without_a_warning() => CompilerSettings.AssertCompilesInAll("""
        public static partial class Choices
        {
            [CloudTrailQuery("fields if(null, {{text}}, {{number}}) as a, case({{number}} > 1, {{text}}, true, 2, {{text}}) as b, if(1, 2, 3) as c, if(true, {{text}}, 1) as d")]
            public static partial CloudTrailQuery<ARow> A(string text, long number);

            [CloudTrailQuery("filter if(null, eventName = {{text}}, 1)")]
            public static partial bool B(ReadOnlySpan<byte> utf8Event, string text);

            [CloudTrailQuery("filter case(eventName = {{text}}, null, false, eventName like /x/)")]
            public static partial bool C(ReadOnlySpan<byte> utf8Event, string text);

            [CloudTrailQuery("filter (eventName in [] and eventName = {{text}}) or readOnly = 1")]
            public static partial bool E(ReadOnlySpan<byte> utf8Event, string text);

            [CloudTrailQuery("stats sum(if(null, {{number}}, 1)) as s, if(s > {{number}}, {{text}}) as t by if(null, {{text}}, eventName) as k | filter if(null, {{number}} > 1, s) | sort if(null, k, s)")]
            public static partial CloudTrailQuery<DRow> D(string text, long number);
        }
        """);

    private static string Generate(string query)
    {
        var project = TestProject.Create($"using CloudTrailQueryGen;\npublic static partial class Q\n{{\n    [CloudTrailQuery({CSharpLiteral.String(query)})]\n    public static partial CloudTrailQuery<ARow> A();\n}}\n");
        GeneratorRun run = GeneratorRun.Start(project);
        run.AssertCompiles();
        return string.Concat(run.Sources.Values);
    }

    private static EquatableArray<BranchModel> Branches(params (int Slot, ValueModel Value)[] branches) =>
        branches.Select(branch => new BranchModel(new FieldPresentConditionModel(branch.Slot), branch.Value)).ToImmutableArray();
}
