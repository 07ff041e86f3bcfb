using System;
using System.Linq;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Generator.Tests.Discovery;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests;

/// <summary>A fault of the generator breaks the build visibly, and only for its query.</summary>
public sealed class InternalFailureTests
{
    private static QueryModel Failed(string message) => InternalFailure.Model(
        Declarations.Single("""partial class T { [CloudTrailQuery("filter 1 = 1")] public static partial bool M(ReadOnlySpan<byte> e); }"""),
        new InvalidOperationException(message));

    [Fact]
    public void The_method_throws_and_the_source_has_an_error_of_one_line()
    {
        QueryModel model = Failed("first\nsecond");

        string source = InternalFailure.Announce(QueryEmitter.Emit(model), model.Failure);

        Assert.Equal(
            ["error CS1029: #error: 'CTQ9001: InvalidOperationException: first second'"],
            CSharpSyntaxTree.ParseText(source).GetDiagnostics().Select(diagnostic => $"error {diagnostic.Id}: {diagnostic.GetMessage()}"));
        Assert.Contains("throw new global::System.InvalidOperationException(", source);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("CTQ1042: 'filtr' is no command")]
    public void Nothing_is_added_for_a_good_query_or_an_error_of_the_users(string? failure) =>
        Assert.Equal("source", InternalFailure.Announce("source", failure));
}
