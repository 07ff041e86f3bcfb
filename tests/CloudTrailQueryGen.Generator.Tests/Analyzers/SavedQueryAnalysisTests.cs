using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>Queries that begin with others: which file a finding is reported in, and whose parameters are whose.</summary>
public sealed class SavedQueryAnalysisTests
{
    [Fact]
    public async Task What_is_wrong_in_a_saved_query_is_reported_in_its_own_file_and_once_where_it_is_named() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("Rules/base.ctq", "fields {|CTQ2003:eventNam|}, {|CTQ3001:nosuch|}(awsRegion) as x"),
        ("user.ctq", "$Saved(name = {|CTQ4067:\"base\"|}) | sort x"),
        ("Test0.cs", """
            using CloudTrailQueryGen;
            partial class T
            {
                [CloudTrailQuery("$Saved(name = {|CTQ4067:'Rules/base'|}) | limit 3")]
                public static partial CloudTrailQuery<A> X();
            }
            """));

    [Fact]
    public async Task A_warning_in_a_saved_query_is_its_own() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("base.ctq", "filter readOnly = {|CTQ2017:true|}"),
        ("user.ctq", "$Saved(name = 'base') | fields eventName"));

    [Fact]
    public async Task Columns_that_clash_are_reported_where_the_query_is_named() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("base.ctq", "fields eventName"),
        ("user.ctq", "$Saved(name = 'base') | fields {|CTQ6021:requestParameters.eventName|}"),
        ("more.ctq", "fields requestParameters.eventName"),
        ("use-more.ctq", "$Saved(name = 'more') | fields {|CTQ6021:eventName|}"));

    [Fact]
    public async Task A_saved_query_may_have_parameters() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("base.ctq", "#@ parameter least: long\nfilter userIdentity.userName = {{user}} | stats count(*) as n by eventName | filter n > {{least}}"),
        ("user.ctq", "$Saved(name = 'base') | sort n | limit {{most}}\n#@ parameter most: long"),
        ("Test0.cs", """
            using CloudTrailQueryGen;
            partial class T
            {
                [CloudTrailQuery("$Saved(name = 'base') | sort n")]
                public static partial CloudTrailQuery<A> X(string user, int least);

                [CloudTrailQuery("$Saved(name = {|CTQ4067:'base'|}) | sort n")]
                public static partial CloudTrailQuery<B> Y(string user);
            }
            """));

    [Fact]
    public void Parameters_of_a_saved_query_are_those_of_a_file_that_begins_with_it()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Create("""
            namespace MyApp
            {
                static class Caller
                {
                    public static object Call() => Queries.User("x", 3L, 5);
                }
            }
            """)
            .WithFile("base.ctq", "#@ parameter least: long\nfilter userIdentity.userName = {{user}} | stats count(*) as n by eventName | filter n > {{least}}")
            .WithFile("user.ctq", "#@ parameter most: long\n$Saved(name = 'base') | limit {{most}}"));

        run.AssertCompiles();
    }

    [Fact]
    public async Task A_predicate_may_begin_with_a_query_that_only_filters() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("base.ctq", "filter readOnly = 0"),
        ("sorted.ctq", "sort eventName"),
        ("Test0.cs", """
            using System;
            using CloudTrailQueryGen;
            partial class T
            {
                [CloudTrailQuery("$Saved(name = 'base') | filter eventName = 'x'")]
                public static partial bool X(ReadOnlySpan<byte> e);

                [CloudTrailQuery("{|CTQ6014:$Saved|}(name = 'sorted') | filter eventName = 'x'")]
                public static partial bool Y(ReadOnlySpan<byte> e);
            }
            """));
}
