using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>Where C# stops at a method that cannot get a body, the build says why, at the method.</summary>
[Collection(PackageCollection.Name)]
public sealed class RefusedHostTests(PackageFixture package)
{
    private const string Program = """
        using System;
        using CloudTrailQueryGen;

        Console.WriteLine();

        file static partial class Local
        {
            [CloudTrailQuery("filter eventName = 'x'")]
            public static partial bool IsX(ReadOnlySpan<byte> utf8Event);
        }

        internal class Outer
        {
            private static partial class Inner
            {
                [CloudTrailQuery("filter eventName = 'x'")]
                public static partial bool IsX(ReadOnlySpan<byte> utf8Event);

                [CloudTrailQuery("fields eventName")]
                public static partial CloudTrailQuery Names();
            }
        }
        """;

    [Fact]
    public async Task The_build_names_the_rule_and_the_place()
    {
        string project = await package.CreateConsumerAsync("Refused", ("Program.cs", Program));

        (int exitCode, string output) = await DotnetCommand.RunAsync(project, package.Environment, "build", "--nologo", "-m:1");

        Assert.NotEqual(0, exitCode);
        Assert.Equal(
            ["Program.cs(17,36): error CTQ6005", "Program.cs(20,31): error CTQ6002", "Program.cs(20,47): error CTQ6005", "Program.cs(9,32): error CTQ6006"],
            BuildOutput.Find(output, "error").Where(line => line.Contains("CTQ", System.StringComparison.Ordinal)));
    }
}
