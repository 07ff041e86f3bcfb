using System.Linq;
using System.Text;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>Names that users give to parameters, methods and types clash with nothing in generated code.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] s_parameterNames =
    [
        "e", "row", "rows", "groups", "group", "state", "slot", "scratch", "key", "node", "index", "input", "other", "that", "merged", "scan", "evaluator",
        "pattern1", "count1", "value", "let0X", "Value", "Functions", "Slot", "s_columns", "class", "event", "string", "var", "record", "field", "await", "async",
        "nameof", "when", "global", "scoped", "file", "required", "_", "__", "größe", "utf8Event",
    ];

    [Fact]
    public void Parameters_of_any_name()
    {
        var source = new StringBuilder("static partial class Names\n{\n");
        for (int i = 0; i < s_parameterNames.Length; i++)
        {
            string name = s_parameterNames[i];
            string body = """
                fields toupper(eventName) as X, X as Y | filter X like /a/ and X != {{NAME}} and eventName != {{NAME}}
                | stats count(*) as n by X, Y, concat({{NAME}}, X) as z | filter n > 1 and z != {{NAME}}
                """.Replace("NAME", name);
            string filter = """filter eventName = {{NAME}} and eventName like /a/""".Replace("NAME", name);
            source.Append($"    [CloudTrailQuery({CSharpLiteral.String(body)})]\n    public static partial CloudTrailQuery<Q{i}Row> Q{i}(string {Escape(name)});\n");
            source.Append($"    [CloudTrailQuery({CSharpLiteral.String(filter)})]\n    public static partial bool P{i}(ReadOnlySpan<byte> x, string {Escape(name)});\n");
            source.Append($"    [CloudTrailQuery({CSharpLiteral.String("filter eventName = {{x}}")})]\n    public static partial bool E{i}(ReadOnlySpan<byte> {Escape(name)}, string x);\n");
        }

        AssertSound(source.Append("}\n").ToString());
    }

    [Fact]
    public void Methods_of_any_name()
    {
        string[] names = ["Query", "IEvent", "Slot", "Value", "Functions", "System", "CloudTrailQueryGen", "Group", "Event", "Row", "Equals", "class", "Prüfung"];
        var source = new StringBuilder();
        foreach (string name in names)
        {
            source.Append($$"""
                partial class {{name}}Host
                {
                    [CloudTrailQuery("filter eventName like /a/ | stats count(*) by bin(1h)")]
                    internal static partial CloudTrailQuery<TheRow> @{{name}}();

                    [CloudTrailQuery("filter eventName like /a/")]
                    internal static partial bool @{{name}}(ReadOnlySpan<byte> e);
                }

                """);
        }

        AssertSound(source.ToString());
    }

    [Fact]
    public void Types_of_the_user_shadow_nothing()
    {
        string[] names =
        [
            "Value", "Functions", "Slot", "EventFields", "EventLoop", "QueryState", "RowReader", "Comparison", "MethodImplAttribute", "ReadOnlySpan", "String", "GeneratedCodeAttribute",
            "QueryColumn", "RequiredCell", "DateTimeOffset", "InvalidOperationException", "Attribute", "QueryDefinition", "Truth", "IReadOnlyList",
        ];
        string types = string.Concat(names.Select(name => $"public class {name} {{ }}\n"));
        string query = $$"""
            [CloudTrailQuery("fields strlen(eventName) as n, @timestamp as t | filter n > 2 and eventName in ['a'] | sort n | limit 3")]
            public static partial CloudTrailQuery<TheRow> Q(long parameter);

            [CloudTrailQuery("filter eventName like /a/")]
            public static partial bool P(System.ReadOnlySpan<byte> e);
            """.Replace("limit 3", "limit {{parameter}}");
        AssertSound("namespace App { " + types + "static partial class Rules { " + query + " } }");
        AssertSound("namespace App.System.Text { static partial class Rules { " + query.Replace("System.", "global::System.") + " } }");
        AssertSound("namespace App { static partial class Rules { " + types + query + " } }");
        AssertSound(types.Replace("public class String { }", "") + "static partial class Rules { " + query + " }");
        AssertSound("namespace CloudTrailQueryGen.Runtime.Generated { static partial class Rules { " + query + " } }");
    }

    [Fact]
    public void Overloads()
    {
        AssertSound("""
            partial class Rules
            {
                [CloudTrailQuery("filter eventName = {{a}}")]
                public static partial CloudTrailQuery<FirstRow> Q(string a);

                [CloudTrailQuery("filter eventName = {{a}}")]
                public static partial CloudTrailQuery<SecondRow> Q(long a);

                [CloudTrailQuery("filter eventName = {{a}}")]
                public static partial bool Q(ReadOnlySpan<byte> e, long a);
            }
            """);
    }

    private static string Escape(string name) => name == "_" ? name : "@" + name;

    private static void AssertSound(string source)
    {
        foreach (TestProject project in CompilerSettings.All(source))
        {
            GeneratorRun run = GeneratorRun.Start(project);
            run.AssertCompiles();
            Assert.DoesNotContain(run.Sources.Values, text => text.Contains("throw new", System.StringComparison.Ordinal));
        }
    }
}
