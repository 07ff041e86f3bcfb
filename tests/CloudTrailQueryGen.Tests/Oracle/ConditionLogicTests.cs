using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Logic;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>What the compiler says about conditions is so: random conditions that contradict themselves, against the oracle over events with every kind of value.</summary>
public sealed class ConditionLogicTests
{
    private const int Seed = 20261125;
    private const int Count = 2000;

    private static readonly List<OracleEvent> s_events = RandomConditions.Events(Seed);

    [Fact]
    public void AConditionThatIsCalledNeverTrueOrAlwaysTrueIsSo()
    {
        var conditions = new RandomConditions(Seed);
        var wrong = new List<string>();
        (int never, int always, int sometimes) = (0, 0, 0);
        for (int i = 0; i < Count; i++)
        {
            string condition = conditions.Next();
            bool isNever = IsNeverTrue($"filter {condition}");
            bool isAlways = IsNeverTrue($"filter not ({condition})");
            never += isNever ? 1 : 0;
            always += isAlways ? 1 : 0;
            sometimes += isNever || isAlways ? 0 : 1;
            if ((isNever || isAlways) && Answers(condition).Contains(isNever))
            {
                wrong.Add($"{condition}: {(isNever ? "never" : "always")}");
            }
        }

        Assert.Equal([], wrong.Take(5));
        Assert.True(never > Count / 20 && always > Count / 40 && sometimes > Count / 3, $"{never} never, {always} always, {sometimes} neither");
    }

    /// <summary>A part that is never true can be replaced by one that is false, and so on: the answer stays the same.</summary>
    [Fact]
    public void APartThatIsReportedDecidesNothing()
    {
        var conditions = new RandomConditions(Seed + 1);
        var wrong = new List<string>();
        var reported = new Dictionary<string, int>();
        for (int i = 0; i < Count; i++)
        {
            string condition = conditions.Next();
            bool[]? answers = null;
            foreach (QueryDiagnostic finding in Findings($"filter {condition}").Where(finding => finding.Id is "CTQ4080" or "CTQ4081" or "CTQ4082"))
            {
                reported[finding.Id] = reported.GetValueOrDefault(finding.Id) + 1;
                TextSpan span = new(finding.Span.Start - "filter ".Length, finding.Span.Length);
                answers ??= Answers(condition);
                bool isSame = finding.Id switch
                {
                    "CTQ4080" => answers.SequenceEqual(WithPart(condition, span, "1 = 2")),
                    "CTQ4081" => answers.SequenceEqual(WithPart(condition, span, "1 = 1")),
                    _ => answers.SequenceEqual(WithPart(condition, span, "1 = 1")) || answers.SequenceEqual(WithPart(condition, span, "1 = 2")),
                };
                if (!isSame)
                {
                    wrong.Add($"{condition}\n  {finding}");
                }
            }
        }

        Assert.Equal([], wrong.Take(5));
        Assert.All(new[] { "CTQ4080", "CTQ4081", "CTQ4082" }, id => Assert.InRange(reported.GetValueOrDefault(id), Count / 20, 2 * Count));
    }

    /// <summary>What passes one filter is known at the next.</summary>
    [Fact]
    public void AFilterThatNothingReachesMatchesNothing()
    {
        var conditions = new RandomConditions(Seed + 2);
        int never = 0;
        for (int i = 0; i < Count; i++)
        {
            (string first, string second) = (conditions.Next(), conditions.Next());
            if (IsNeverTrue($"fields requestParameters.a as c | filter {first} | sort requestParameters.b | filter {second.Replace("requestParameters.a", "c")}"))
            {
                never++;
                Assert.DoesNotContain(true, Answers($"({first}) and ({second})"));
            }
        }

        Assert.InRange(never, Count / 10, Count);
    }

    private static bool[] WithPart(string condition, TextSpan span, string part) => Answers(condition.Remove(span.Start, span.Length).Insert(span.Start, $"({part})"));

    /// <summary>Whether the condition is true of each event.</summary>
    private static bool[] Answers(string condition)
    {
        ExpressionSyntax expression = ((FilterCommandSyntax)Parser.Parse($"filter {condition}").Root.Commands[0]).Condition;
        return [.. s_events.Select(each => OracleExpressions.IsTrue(expression, new RowScope(new OracleRow { Event = each, Timestamp = each.Timestamp })))];
    }

    private static ImmutableArray<QueryDiagnostic> Findings(string query) => QueryLogic.Check(Bind(query), query, CloudTrailSchema.BuiltIn, []);

    private static BoundQuery Bind(string query) => Binder.Bind(Parser.Parse(query), new QueryEnvironment([])).Query;

    private static bool IsNeverTrue(string text)
    {
        BoundQuery query = Bind(text);
        List<BoundFilter> filters = [.. query.Commands.OfType<BoundFilter>()];
        var reader = new TestReader(query.Aliases, CloudTrailSchema.BuiltIn);
        filters.ForEach(filter => reader.Note(filter.Condition));
        var checker = new ConditionChecker(reader, new ConditionReports(new QueryExcerpt(text), new LogicFindings([])));
        Facts? facts = Facts.Nothing;
        foreach (BoundFilter filter in filters)
        {
            facts = facts is null ? null : checker.Pass(filter, facts);
        }

        return facts is null;
    }
}
