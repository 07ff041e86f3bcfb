using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>Whatever a query says, it stays inside literals and comments of the generated code, and comes out of them unchanged.</summary>
public sealed class HostileTextTests
{
    private const string Usings = "using System;\nusing CloudTrailQueryGen;\n";

    private static readonly string[] s_texts =
    [
        "*/ /* // \\ \\u0022",
        "\"\"\" \" \"\"\"\"\"\"",
        "</code></remarks><summary>&amp;&lt;]]><!-- --> <see cref=\"Nothing\"/>",
        "{0} {{ }} {",
        "\0\u0001\u0007\b\u001B[31m\u007F\u0085\u00A0",
        "\u2028\u2029\uFEFF\u200B",
        "\u202E\u2066\u2069 right to left",
        "\uFFFE\uFFFF\uFFFD",
        "😀 \U0010FFFF é́ 名前",
        "#pragma warning disable\n#error no\r\n#line 1 \"x\"\r/// <inheritdoc/>",
        "$(x) %PATH% ${x}",
        "\\'",
    ];

    /// <summary>Each text as a value, in a comment, as a name of a column, and of a field.</summary>
    public static IEnumerable<string> Queries()
    {
        foreach (string text in s_texts)
        {
            string line = text.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ');
            string literal = text.Replace("\\", "\\\\").Replace("'", "\\'");
            yield return $"# {line}\nfilter eventName = '{literal}' or requestParameters.x not like '{literal}' | fields concat('{literal}', eventName) as c";
            yield return $"fields eventName as `x {line.Replace("`", "")}` | stats count(*) by `x {line.Replace("`", "")}`";
            yield return $"filter requestParameters.`{line.Replace("`", "").Replace(".", "")}` = 1";
        }

        // The longest that the language admits, and the deepest.
        yield return "filter eventName in [" + string.Join(", ", Enumerable.Range(0, 1100).Select(i => $"'N{i}'")) + "]";
        yield return "filter " + string.Join(" and ", Enumerable.Range(0, 400).Select(i => $"(awsRegion != {i})"));
        yield return "filter eventName = 'a'" + new string('\n', 9000);
        yield return "filter " + string.Join(" or ", Enumerable.Range(0, 200).Select(i => $"userIdentity.arn like /x{i.ToString(CultureInfo.InvariantCulture)}/"));
        yield return "filter " + new string('(', 60) + "eventName = 'a'" + new string(')', 60);
        yield return "fields " + string.Concat(Enumerable.Range(0, 60).Select(i => $"if(readOnly = {i}, ")) + "1" + string.Concat(Enumerable.Repeat(", 0)", 60)) + " as c";
        yield return "fields " + string.Concat(Enumerable.Range(0, 200).Select(i => $"if(readOnly = {i}, {i}, ")) + "1" + new string(')', 200) + " as c";
        yield return "fields " + string.Join(", ", Enumerable.Range(0, 60).Select(i => $"requestParameters.items.{i}.`a-b`.name as c{i}"));
    }

    [Fact]
    public void It_compiles_without_a_warning_everywhere() => CompilerSettings.AssertCompilesInAll(Source(Queries()));

    [Fact]
    public void Every_query_is_sound_so_that_all_its_code_is_tested()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Create(Usings + Source(Queries())));

        Assert.DoesNotContain(run.Sources.Values, source => source.Contains("throw new", System.StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_of_a_query_is_what_was_written()
    {
        string[] texts = [.. Queries()];
        using var compiled = CompiledQueries.Compile(TestProject.Create(Usings + Source(texts)));
        for (int i = 0; i < texts.Length; i++)
        {
            object query = compiled.Invoke("Hostile", "Q" + i.ToString(CultureInfo.InvariantCulture))!;
            Assert.Equal(texts[i], query.GetType().GetProperty("Text")!.GetValue(query));
        }
    }

    [Fact]
    public void Nothing_invisible_is_in_generated_code()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Create(Usings + Source(Queries())));

        foreach (char c in string.Concat(run.Sources.Values))
        {
            Assert.False(
                c is not ('\n' or '\t') && (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate),
                $"U+{(int)c:X4}");
        }
    }

    [Fact]
    public void The_message_of_a_query_with_errors_is_only_text()
    {
        IEnumerable<string> broken = s_texts.Select(text => $"fields {text} as | nonsense '{text}");

        CompilerSettings.AssertCompilesInAll(Source(broken));
    }

    private static string Source(IEnumerable<string> queries)
    {
        var source = new StringBuilder("public static partial class Hostile\n{\n");
        int index = 0;
        foreach (string query in queries)
        {
            source.Append($"    [CloudTrailQuery({CSharpLiteral.String(query)})]\n    public static partial CloudTrailQuery<Q{index}Row> Q{index}();\n");
            index++;
        }

        return source.Append("}\n").ToString();
    }
}
