using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>Queries may stand in every type that can be partial; rows in every form.</summary>
public sealed class HostFormTests
{
    private const string Queries = """
        [CloudTrailQuery("filter eventName = {{name}} | stats count(*) as n by awsRegion")]
        public static partial CloudTrailQuery<TheRow> Q(string name);

        [CloudTrailQuery("filter eventName = {{name}}")]
        internal static partial bool P(ReadOnlySpan<byte> e, string name);
        """;

    [Theory]
    [InlineData("public static partial class T { QUERIES }")]
    [InlineData("sealed partial class T { QUERIES }")]
    [InlineData("partial struct T { QUERIES }")]
    [InlineData("readonly partial struct T { QUERIES }")]
    [InlineData("ref partial struct T { QUERIES }")]
    [InlineData("partial record T(int Member) { QUERIES }")]
    [InlineData("readonly partial record struct T { QUERIES }")]
    [InlineData("partial interface T { QUERIES }")]
    [InlineData("namespace A.B; public partial class Outer { internal static partial class Inner { protected internal partial struct T { QUERIES } } }")]
    [InlineData("namespace @class { partial class @event { partial record @struct { private partial class T { QUERIES } } } }")]
    public void Hosts(string source) => CompilerSettings.AssertCompilesInAll(source.Replace("QUERIES", Queries));

    [Fact]
    public void A_query_file_with_a_public_class_is_documented()
    {
        foreach (TestProject project in CompilerSettings.All())
        {
            TestProject withFile = project.WithFile(
                "Rules/RootLogin.ctq",
                "#@ parameter since: DateTimeOffset\nfields eventName | filter @timestamp > {{since}} and eventName = {{name}}",
                ("CtqVisibility", "public"));
            GeneratorRun run = GeneratorRun.Start(withFile);
            run.AssertCompiles();
            Assert.Single(run.Sources);
        }
    }

    [Theory]
    [InlineData("static partial class T { QUERIES }")]
    [InlineData("static partial class T { QUERIES public readonly partial record struct TheRow; }")]
    [InlineData("static partial class T { QUERIES internal sealed partial record TheRow; }")]
    [InlineData("static partial class T { QUERIES internal partial class TheRow { public override string ToString() => \"\"; } }")]
    [InlineData("static partial class T { QUERIES } public partial struct TheRow { public static int Static; public int Computed => 1; }")]
    [InlineData("static partial class T { QUERIES } public record struct TheRow(string AwsRegion, long N);")]
    [InlineData("static partial class T { QUERIES } public class TheRow { public string AwsRegion { get; set; } = \"\"; public int N { get; init; } }")]
    [InlineData("static partial class T { QUERIES } public class TheRow { public required string AwsRegion; internal decimal N; }")]
    [InlineData("static partial class T { QUERIES } public class TheRow { public TheRow(string awsRegion, ulong n) { } }")]
    public void Rows(string source) => CompilerSettings.AssertCompilesInAll(source.Replace("QUERIES", Queries.Replace("public static", "internal static")));
}
