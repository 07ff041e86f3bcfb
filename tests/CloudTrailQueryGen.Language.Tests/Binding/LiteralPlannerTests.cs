using System.Linq;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Planning;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Which regular expressions become a search for literals, and what the others require.</summary>
public sealed class LiteralPlannerTests
{
    [Theory]
    [InlineData("Delete", "contains \"Delete\"")]
    [InlineData("^Delete", "starts with \"Delete\"")]
    [InlineData("Delete$", "ends with \"Delete\"")]
    [InlineData("^Delete$", "is \"Delete\"")]
    [InlineData(@"\ADelete\z", "is \"Delete\"")]
    [InlineData("^^Delete$$", "is \"Delete\"")]
    [InlineData("", "contains \"\"")]
    [InlineData("^", "starts with \"\"")]
    [InlineData("^$", "is \"\"")]
    [InlineData("E*", "contains \"\"")]
    [InlineData("a*$", "ends with \"\"")]
    [InlineData(@"s3\.amazonaws\.com", "contains \"s3.amazonaws.com\"")]
    [InlineData(@"\Qa.b\E\/\x2e\x{e9}[.]", "contains \"a.b/.\u00e9.\"")]
    [InlineData("\U0001F600", "contains \"\U0001F600\"")]
    [InlineData(".*Delete.*", "contains \"Delete\"")]
    [InlineData(".*?Delete.*?", "contains \"Delete\"")]
    [InlineData("a?(b|)Delete(Bucket)?", "contains \"Delete\"")]
    [InlineData("(Delete)", "contains \"Delete\"")]
    [InlineData("^(?<verb>Delete)(?:Bucket)$", "is \"DeleteBucket\"")]
    [InlineData("a+b+", "contains \"ab\"")]
    [InlineData("a{2,}", "contains \"aa\"")]
    [InlineData("^ab+", "starts with \"ab\"")]
    [InlineData("(ab){2,3}$", "ends with \"abab\"")]
    [InlineData("^(ab){1,2}$", "is \"ab\" or \"abab\"")]
    [InlineData("(?s)^.*Delete", "contains \"Delete\"")]
    [InlineData("(?s)Delete.*$", "contains \"Delete\"")]
    [InlineData("(?s)^.*Delete.*$", "contains \"Delete\"")]
    [InlineData("(?s)^Delete.*$", "starts with \"Delete\"")]
    [InlineData("a?^Delete", "starts with \"Delete\"")]
    [InlineData("Create|Delete|Put", "contains \"Create\" or \"Delete\" or \"Put\"")]
    [InlineData("^(Create|Delete)", "starts with \"Create\" or \"Delete\"")]
    [InlineData("^Create|Delete$|^Put$|Get", "starts with \"Create\", or ends with \"Delete\", or is \"Put\", or contains \"Get\"")]
    [InlineData("(Create|Delete)(User|Role)", "contains \"CreateUser\" or \"CreateRole\" or \"DeleteUser\" or \"DeleteRole\"")]
    [InlineData("[Dd]elete", "contains \"Delete\" or \"delete\"")]
    [InlineData(@"\d+\.com", "contains one of 10 literals")]
    [InlineData("colou?r$", "ends with \"color\" or \"colour\"")]
    [InlineData("a|b|c|d|e|f|g|h|i", "contains one of 9 literals")]
    [InlineData("a|a|a", "contains \"a\"")]
    [InlineData("(?i)Delete", "contains \"delete\" in any case")]
    [InlineData("(?i:^kms$)", "is \"kms\" in any case")]
    [InlineData("(?i)create|delete", "contains \"create\" or \"delete\" in any case")]
    [InlineData("(?i)[ab]-1", "contains \"a-1\" or \"b-1\" in any case")]
    [InlineData("(?i)[aA]", "contains \"a\" in any case")]
    [InlineData("(?i)123", "contains \"123\"")]
    [InlineData("(?i:create)|Delete", "contains \"create\" in any case, or contains \"Delete\"")]
    public void Expression_is_a_search_for_literals(string pattern, string expected)
    {
        MatchPlan plan = Plan(pattern);
        Assert.IsType<LiteralPlan>(plan);
        Assert.Equal("exactly if it " + expected, MatchText.Describe(plan));
    }

    [Theory]
    [InlineData("^a+$", "starts with \"a\"")]
    [InlineData("^.*Delete", "contains \"Delete\"")]
    [InlineData("Delete.*$", "contains \"Delete\"")]
    [InlineData("Delete.*Bucket", "contains \"Delete\"")]
    [InlineData("Get.*Bucket", "contains \"Bucket\"")]
    [InlineData(@"\bIAM\b", "contains \"IAM\"")]
    [InlineData(@"arn:aws:iam::\d{12}:root", "contains \"arn:aws:iam::\"")]
    [InlineData(@"^arn:\d+:assumed-role", "starts with \"arn:\"")]
    [InlineData(@"^a\d+:assumed-role", "contains \":assumed-role\"")]
    [InlineData(@"\w+\.amazonaws\.com$", "ends with \".amazonaws.com\"")]
    [InlineData("(a|bc)x+(de|f)", "contains \"ax\" or \"bcx\"")]
    [InlineData(@"x+\d\w", "contains \"x\"")]
    [InlineData("(Get|Put|Delete)Object.x", "contains \"GetObject\" or \"PutObject\" or \"DeleteObject\"")]
    [InlineData(@"(\d+,)+end", "contains \"end\"")]
    [InlineData(@"(\d+foo|bar\d+)x*$", "contains \"foo\" or \"bar\"")]
    [InlineData("(?i)delete.*x", "contains \"delete\" in any case")]
    [InlineData("(?i:del)ete", "contains \"del\" in any case")]
    [InlineData("(?i)\u00e9clair", "contains \"clair\" in any case")]
    [InlineData("(?m)^Delete$", "contains \"Delete\"")]
    [InlineData(@"\bDelete", "contains \"Delete\"")]
    [InlineData("a(?m:^)b", "contains \"ab\"")]
    public void Expression_requires(string pattern, string expected)
    {
        MatchPlan plan = Plan(pattern);
        Assert.IsType<AutomatonPlan>(plan);
        Assert.Equal($"only if it {expected}; then .NET's automaton decides", MatchText.Describe(plan));
    }

    [Theory]
    [InlineData(@"^\d+$")]
    [InlineData(".")]
    [InlineData("[a-z]+")]
    [InlineData("(abc|[a-z]{3,4}x?)")]
    [InlineData("(abc)*x?y{0,3}[^z]")]
    [InlineData("(?i)\u00e9")]
    [InlineData("\uFFFD")]
    [InlineData("(?i:a)|b.")]
    [InlineData(@"^\d\w+")]
    public void Expression_requires_nothing_that_is_known(string pattern)
    {
        MatchPlan plan = Plan(pattern);
        Assert.IsType<AutomatonPlan>(plan);
        Assert.Equal("if .NET's automaton says so", MatchText.Describe(plan));
    }

    [Theory]
    [InlineData(@"x-\p{Lu}", "only if it contains \"x-\"; then the matcher of code points decides")]
    [InlineData(@"^\P{L}", "if the matcher of code points says so")]
    [InlineData(@"Delete\B", "only if it contains \"Delete\"; then the matcher of code points decides")]
    [InlineData(".{1000}.{900}", "if the matcher of code points says so")]
    public void Expression_is_beyond_dotnet(string pattern, string expected)
    {
        MatchPlan plan = Plan(pattern);
        Assert.IsType<MatcherPlan>(plan);
        Assert.Equal(expected, MatchText.Describe(plan));
    }

    [Fact]
    public void Products_are_bounded_and_alternatives_are_not()
    {
        Assert.IsType<AutomatonPlan>(Plan("[a-p][a-p]"));
        Assert.IsType<AutomatonPlan>(Plan("^(a|b){1,64}$"));
        string names = string.Join('|', Enumerable.Range(0, 1200).Select(i => "Op" + i));
        Assert.Equal(1200, Assert.IsType<LiteralPlan>(Plan(names)).AnyOf.Length);
        Assert.Equal(1200, Assert.IsType<LiteralPlan>(Plan("^arn:(" + names + ")$")).AnyOf.Length);
    }

    [Fact]
    public void Large_expressions_are_planned_in_bounded_time()
    {
        Assert.IsType<LiteralPlan>(Plan(new string('a', 10_000)));
        Assert.NotNull(Plan(string.Concat(Enumerable.Repeat("(a|b)", 1_500))));
        Assert.NotNull(Plan(string.Concat(Enumerable.Repeat("(?:", 199)) + "a+" + string.Concat(Enumerable.Repeat("b)+", 199))));
        Assert.NotNull(Plan(string.Concat(Enumerable.Repeat("[ab]{0,3}", 1_000))));
    }

    private static MatchPlan Plan(string pattern)
    {
        ParsedRegex regex = RegexParser.Parse(pattern);
        Assert.Null(regex.Problem?.ToString());
        return LiteralPlanner.Plan(regex.Root);
    }
}
