using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.CodeFixes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>Fixes of the C# around queries.</summary>
public sealed class HostFixTests
{
    private const string Head = "using CloudTrailQueryGen;\n";
    private const string Predicate = "[CloudTrailQuery(\"filter eventName = 'x'\")]";
    private const string Attribute = "[CloudTrailQuery(\"limit 5\")]";

    /// <summary>The rules about C# that have no single obvious repair, each with the reason. A new rule has a fix, or an entry here.</summary>
    private static readonly SortedDictionary<string, string> s_withoutFix = new(StringComparer.Ordinal)
    {
        ["CTQ6002"] = "Which of the two types is meant, its author knows",
        ["CTQ6003"] = "The other parameters may be meant to follow it or to go",
        ["CTQ6004"] = "Which type is meant, its author knows",
        ["CTQ6006"] = "Where the method belongs, its author knows",
        ["CTQ6007"] = "The query or the file may be meant",
        ["CTQ6008"] = "The query is not there",
        ["CTQ6009"] = "The file may be missing, or its name wrong",
        ["CTQ6011"] = "Nothing in the source is wrong",
        ["CTQ6012"] = "Which file gets another name, its author chooses",
        ["CTQ6013"] = "Which type is meant, its author knows",
        ["CTQ6014"] = "A prepared query is called in another way",
        ["CTQ6015"] = "The parameter may be too much, or the query may lack it",
        ["CTQ6016"] = "Which kind of type is meant, its author knows",
        ["CTQ6017"] = "Which type gets another name, its author chooses",
        ["CTQ6018"] = "The member may be missing, or the column too much",
        ["CTQ6019"] = "The member may be misspelled, or the query may lack a column",
        ["CTQ6020"] = "Whoever reads the rows depends on the type",
        ["CTQ6021"] = "The name is its author's to choose",
        ["CTQ6022"] = "The name is its author's to choose",
        ["CTQ6023"] = "The parameter that is meant is not known",
        ["CTQ6024"] = "The project file is no text of ours",
        ["CTQ6025"] = "The table is no text of ours",
        ["CTQ6026"] = "The table is no text of ours",
        ["CTQ6027"] = "Which file gets another name, its author chooses",
        ["CTQ6028"] = "The table is no text of ours",
        ["CTQ6029"] = "The table is no text of ours",
        ["CTQ6040"] = "The schema file is no text of ours",
    };

    [Fact]
    public void EveryRuleHasAFixOrAReason() => Assert.Equal(
        DiagnosticCatalogue.All.Where(rule => rule.Id[3] == '6').Select(rule => rule.Id),
        new HostCodeFixProvider().FixableDiagnosticIds.Concat(new QueryCodeFixProvider().FixableDiagnosticIds.Where(id => id[3] == '6'))
            .Concat(s_withoutFix.Keys).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("class T { {|CTQ6005:|} }", "partial class T { }")]
    [InlineData("sealed partial class O { static class T { {|CTQ6005:|} } }", "sealed partial class O { static partial class T { } }")]
    public async Task Types_become_partial(string markup, string expected) => await CodeFixRun.VerifyAsync(
        Head + markup.Replace("{|CTQ6005:|}", $"{Attribute} public static partial CloudTrailQuery<R> {{|CTQ6005:M|}}();", StringComparison.Ordinal),
        Head + expected.Replace("{ }", $"{{ {Attribute} public static partial CloudTrailQuery<R> M(); }}", StringComparison.Ordinal));

    [Fact]
    public async Task All_types_around_become_partial() => await CodeFixRun.VerifyAsync(
        Head + $"class O {{ record T {{ {Attribute} public static partial CloudTrailQuery<R> {{|CTQ6005:{{|CTQ6005:M|}}|}}(); }} }}",
        Head + $"partial class O {{ partial record T {{ {Attribute} public static partial CloudTrailQuery<R> M(); }} }}");

    [Theory]
    [InlineData("public partial", "public static partial")]
    [InlineData("public", "public static partial")]
    [InlineData("public static", "public static partial")]
    public async Task Methods_become_static_and_partial(string modifiers, string expected)
    {
        string source = Head + $"partial class T {{ {Attribute} {modifiers} CloudTrailQuery<R> {{|CTQ6001:M|}}(); }}";

        await CodeFixRun.VerifyAsync(source, Head + $"partial class T {{ {Attribute} {expected} CloudTrailQuery<R> M(); }}");
    }

    [Fact]
    public async Task A_body_stays()
    {
        CodeFixRun run = await CodeFixRun.StartAsync(Head + $"partial class T {{ {Predicate} public static bool {{|CTQ6001:M|}}(System.ReadOnlySpan<byte> e) => true; }}");

        Assert.Empty(run.Titles);
    }

    [Fact]
    public async Task All_of_a_file() => await CodeFixRun.VerifyAllAsync(
        Head + $"class T {{ {Attribute} public static partial CloudTrailQuery<R> {{|CTQ6005:M|}}(); {Attribute} public static partial CloudTrailQuery<S> {{|CTQ6005:N|}}(); }}",
        Head + $"partial class T {{ {Attribute} public static partial CloudTrailQuery<R> M(); {Attribute} public static partial CloudTrailQuery<S> N(); }}");
}
