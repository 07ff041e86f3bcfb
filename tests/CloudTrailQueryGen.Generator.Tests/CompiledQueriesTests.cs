using System;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests;

/// <summary>From source to answer: generated code compiles without a warning and runs.</summary>
public sealed class CompiledQueriesTests
{
    private const string Events = """
        {"Records":[
          {"eventTime":"2026-01-01T00:00:01Z","eventName":"ConsoleLogin","userIdentity":{"userName":"alice"},"sourceIPAddress":"1.2.3.4"},
          {"eventTime":"2026-01-01T00:00:02Z","eventName":"ConsoleLogin","userIdentity":{"userName":"bob"},"sourceIPAddress":"1.2.3.4"},
          {"eventTime":"2026-01-01T00:00:03Z","eventName":"GetObject","userIdentity":{"userName":"alice"},"sourceIPAddress":"5.6.7.8"},
          {"eventTime":"2026-01-01T00:00:04Z","eventName":"ConsoleLogin","userIdentity":{"userName":"alice"},"sourceIPAddress":"5.6.7.8"}
        ]}
        """;

    private delegate bool Predicate(ReadOnlySpan<byte> utf8Event);

    private delegate bool PredicateWithName(ReadOnlySpan<byte> utf8Event, string name);

    [Fact]
    public void Predicates_answer()
    {
        using CompiledQueries compiled = CompiledQueries.Compile(TestProject.Create("""
            using System;
            using CloudTrailQueryGen;

            public static partial class Audit
            {
                [CloudTrailQuery("filter eventName = 'ConsoleLogin' and userIdentity.userName != 'root'")]
                public static partial bool IsLogin(ReadOnlySpan<byte> utf8Event);

                [CloudTrailQuery("filter eventName = {{name}}")]
                public static partial bool Is(ReadOnlySpan<byte> utf8Event, string name);
            }
            """));
        var isLogin = compiled.Delegate<Predicate>("Audit", "IsLogin");
        var isNamed = compiled.Delegate<PredicateWithName>("Audit", "Is");

        Assert.True(isLogin("""{"eventName":"ConsoleLogin"}"""u8));
        Assert.False(isLogin("""{"eventName":"ConsoleLogin","userIdentity":{"userName":"root"}}"""u8));
        Assert.False(isLogin("""{"eventName":"GetObject"}"""u8));
        Assert.True(isNamed("""{"eventName":"GetObject"}"""u8, "GetObject"));
        Assert.False(isNamed("""{"eventName":"GetObject"}"""u8, "PutObject"));
    }

    [Fact]
    public void Prepared_queries_answer_with_rows_of_every_kind()
    {
        using CompiledQueries compiled = CompiledQueries.Compile(TestProject
            .Create("""
                using System;
                using System.Linq;
                using CloudTrailQueryGen;

                public static partial class Audit
                {
                    [CloudTrailQuery("filter eventName = 'ConsoleLogin' | stats count(*) as logins by sourceIPAddress | sort sourceIPAddress")]
                    public static partial CloudTrailQuery<GeneratedRow> Generated();

                    [CloudTrailQuery("filter userIdentity.userName = {{user}} | stats count(*) as n by eventName | sort n desc")]
                    public static partial CloudTrailQuery<CompletedRow> Completed(string user);

                    public readonly partial record struct CompletedRow
                    {
                        public string Both => EventName + "=" + N;
                    }

                    [CloudTrailQuery("fields eventName, @timestamp as at | sort at | limit 2")]
                    public static partial CloudTrailQuery<OwnRow> Own();

                    public sealed record OwnRow(DateTimeOffset At, string? EventName);

                    [CloudTrailQuery(File = "Rules/named.ctq")]
                    public static partial CloudTrailQuery<SettableRow> FromFile(long minimum);

                    public sealed class SettableRow
                    {
                        public string? UserName { get; set; }

                        public int Events { get; set; }
                    }

                    public static string All(byte[] events)
                    {
                        var source = CloudTrailSource.Memory(events);
                        return string.Join("; ", Generated().Run(source).Select(row => row.SourceIPAddress + ":" + row.Logins))
                            + " | " + string.Join("; ", Completed("alice").Run(source).Select(row => row.Both))
                            + " | " + string.Join("; ", Own().Run(source).Select(row => row.At.Second + row.EventName))
                            + " | " + string.Join("; ", FromFile(2).Run(source).Select(row => row.UserName + row.Events))
                            + " | " + string.Join("; ", MyApp.Rules.Queries.LatestEvent().Run(source).Select(row => row.EventName));
                    }
                }
                """)
            .WithFile("Rules/named.ctq", "stats count(*) as events by userIdentity.userName | filter events > {{minimum}}")
            .WithFile("Rules/01-latest-event.ctq", "fields eventName | limit 1"));

        Assert.Equal(
            "1.2.3.4:2; 5.6.7.8:1 | ConsoleLogin=2; GetObject=1 | 1ConsoleLogin; 2ConsoleLogin | alice3 | ConsoleLogin",
            compiled.Invoke("Audit", "All", Encoding.UTF8.GetBytes(Events)));
    }

    [Fact]
    public void Methods_may_have_any_name_and_overloads()
    {
        using CompiledQueries compiled = CompiledQueries.Compile(TestProject
            .Create("""
                using System;
                using CloudTrailQueryGen;

                public static partial class Audit
                {
                    public static class LoginsDefinition { }
                    public sealed record Calls(long N);

                    [CloudTrailQuery("filter eventName = 'ConsoleLogin' | stats count(*) as n")]
                    public static partial CloudTrailQuery<Calls> Logins();

                    [CloudTrailQuery("filter userIdentity.userName = {{user}} | stats count(*) as n")]
                    public static partial CloudTrailQuery<Calls> By(string user);

                    [CloudTrailQuery("filter eventName = {{name}} and userIdentity.userName = {{user}} | stats count(*) as n")]
                    public static partial CloudTrailQuery<Calls> By(string user, string name);

                    [CloudTrailQuery("stats count(*) as n")]
                    public static partial CloudTrailQuery<Calls> Query();

                    [CloudTrailQuery("filter eventName = 'ConsoleLogin'")]
                    public static partial bool IEvent(ReadOnlySpan<byte> utf8Event);

                    public static string All(byte[] events)
                    {
                        var source = CloudTrailSource.Memory(events);
                        return Logins().Run(source)[0].N + " " + By("alice").Run(source)[0].N + " " + By("alice", "GetObject").Run(source)[0].N
                            + " " + Query().Run(source)[0].N + " " + MyApp.Queries.Query().Run(source).Count
                            + " " + MyApp.Queries.Calls().Run(source).Count + " " + MyApp.Queries.CallsDefinition().Run(source).Count;
                    }
                }
                """)
            .WithFile("Query.ctq", "fields eventName")
            .WithFile("calls.ctq", "fields eventName | limit 1")
            .WithFile("callsDefinition.ctq", "fields eventName | limit 2"));

        Assert.Equal("3 3 1 4 4 1 2", compiled.Invoke("Audit", "All", Encoding.UTF8.GetBytes(Events)));
    }

    [Fact]
    public void The_users_own_documentation_stays_that_of_the_method()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Create("""
            using CloudTrailQueryGen;

            static partial class Audit
            {
                /// <summary>Mine.</summary>
                [CloudTrailQuery("filter eventName <= 'a' # \u2028 b")]
                public static partial CloudTrailQuery<A> Documented();

                // Not documentation.
                [CloudTrailQuery("fields eventName")]
                public static partial CloudTrailQuery<B> Undocumented();
            }
            """));

        run.AssertCompiles();
        string documented = run.Sources["Audit.Documented.g.cs"];
        Assert.DoesNotContain("/// <summary>Prepares", documented);
        Assert.Contains("// filter eventName <= 'a' # \uFFFD b\n", documented);
        Assert.Contains("// How it runs:\n", documented);
        Assert.Contains("/// <summary>Prepares the query.</summary>", run.Sources["Audit.Undocumented.g.cs"]);
    }

    [Fact]
    public void A_query_with_an_error_throws_and_names_it()
    {
        using CompiledQueries compiled = CompiledQueries.Compile([("fields eventName | filtr 1 = 1", ""), ("fields eventName", "")]);

        var exception = Assert.Throws<InvalidOperationException>(() => compiled.Invoke("Q", "Q0"));

        Assert.StartsWith("CTQ1042: ", exception.Message);
        Assert.NotNull(compiled.Invoke("Q", "Q1"));
    }
}
