using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>The trees of all commands.</summary>
public sealed class CommandTreeTests
{
    [Theory]
    [InlineData("fields @timestamp, a.b as c", "(FieldsCommand fields (ProjectionItem @timestamp) , (ProjectionItem a.b as c))")]
    [InlineData("DISPLAY a = 'x' AS isX", "(DisplayCommand DISPLAY (ProjectionItem (equal a 'x') AS isX))")]
    [InlineData("where a", "(FilterCommand where a)")]
    [InlineData("stats count(*) as n, sum(x) by a, bin(1h) as t offset 1d",
        "(StatsCommand stats (ProjectionItem (count *) as n) , (ProjectionItem (sum x)) by (ProjectionItem a) , (ProjectionItem (bin 1h) as t) offset 1d)")]
    [InlineData("sort by a desc, b as c ASC, d", "(SortCommand sort by (SortKey a desc) , (SortKey b as c ASC) , (SortKey d))")]
    [InlineData("order x", "(SortCommand order (SortKey x))")]
    [InlineData("limit 20", "(LimitCommand limit 20)")]
    [InlineData("limit any 20", "(LimitCommand limit any 20)")]
    [InlineData("limit {{n}}", "(LimitCommand limit n)")]
    [InlineData("head 5", "(LimitCommand head 5)")]
    [InlineData("tail 5", "(LimitCommand tail 5)")]
    [InlineData("dedup a.b, c", "(DedupCommand dedup a.b , c)")]
    [InlineData("dedup a[0].b, c", "(DedupCommand dedup (member (element a 0) b) , c)")]
    [InlineData("fields sort, limit, filter", "(FieldsCommand fields (ProjectionItem sort) , (ProjectionItem limit) , (ProjectionItem filter))")]
    [InlineData("fields requestParameters.in.by", "(FieldsCommand fields (ProjectionItem requestParameters.in.by))")]
    [InlineData("fields `in`, @`a:b`", "(FieldsCommand fields (ProjectionItem `in`) , (ProjectionItem `@a:b`))")]
    public void Core(string text, string expected) => AssertTree(text, expected);

    [Theory]
    [InlineData("filterIndex a in ['x']", "(FilterIndexCommand filterIndex (in a ['x']))")]
    [InlineData("parse '* x' as a", "(ParseCommand parse '* x' as a)")]
    [InlineData("parse @message '* - *' as @user, b", "(ParseCommand parse @message '* - *' as @user , b)")]
    [InlineData("parse a.b /x|(?<n>y)/", "(ParseCommand parse a.b /x|(?<n>y)/)")]
    [InlineData("parse /(a)/ as x multi", "(ParseCommand parse /(a)/ as x multi)")]
    [InlineData("parse concat(a, b) '*' as c", "(ParseCommand parse (concat a b) '*' as c)")]
    [InlineData("parse logfmt as m", "(ParseCommand parse logfmt as m)")]
    [InlineData("parse logfmt csv as a, b", "(ParseCommand parse logfmt csv as a , b)")]
    [InlineData("json field=p 'a.b' as c, 'd' as e", "(JsonCommand json field = p (JsonExtraction 'a.b' as c) , (JsonExtraction 'd' as e))")]
    [InlineData("unnest jsonParse(x).a into b", "(UnnestCommand unnest (member (jsonParse x) a) into b)")]
    [InlineData("expand resources", "(ExpandCommand expand resources)")]
    [InlineData("unmask (@message)", "(UnmaskCommand unmask (paren @message))")]
    [InlineData("pattern @message", "(PatternCommand pattern @message)")]
    [InlineData("anomaly", "(AnomalyCommand anomaly)")]
    [InlineData("estimate", "(EstimateCommand estimate)")]
    [InlineData("diff", "(DiffCommand diff)")]
    [InlineData("diff previousWeek", "(DiffCommand diff previousWeek)")]
    [InlineData("logcompare timeshift 7d", "(LogcompareCommand logcompare timeshift 7d)")]
    [InlineData("relevantfields where a = 1", "(RelevantFieldsCommand relevantfields where (equal a 1))")]
    [InlineData("relevantfields a, b where c", "(RelevantFieldsCommand relevantfields a , b where c)")]
    [InlineData("accum x as y", "(AccumCommand accum x as y)")]
    [InlineData("autoregress x as y p=1-4", "(AutoregressCommand autoregress x as y (Option p = 1 - 4))")]
    [InlineData("addtotals fieldname=T row=false a, b", "(AddTotalsCommand addtotals (Option fieldname = T) (Option row = false) a , b)")]
    [InlineData("addtotals", "(AddTotalsCommand addtotals)")]
    [InlineData("filldown host cpu* *x", "(FillDownCommand filldown (NameGlob host) (NameGlob cpu *) (NameGlob * x))")]
    [InlineData("fillmissing", "(FillMissingCommand fillmissing)")]
    [InlineData("fillmissing with 0 for a, 'x' for b", "(FillMissingCommand fillmissing with (FillItem 0 for a) , (FillItem 'x' for b))")]
    [InlineData("outlier action=remove param=2.5 mark=true a b", "(OutlierCommand outlier (Option action = remove) (Option param = 2.5) (Option mark = true) a b)")]
    [InlineData("sessionize a, b maxspan 30m as s", "(SessionizeCommand sessionize a , b maxspan 30m as s)")]
    [InlineData("count_frequent a, b", "(CountFrequentCommand count_frequent a , b)")]
    public void Further(string text, string expected) => AssertTree(text, expected);

    [Theory]
    [InlineData("lookup t col as a.b, col2 OUTPUT x, y", "(LookupCommand lookup t (ProjectionItem col as a.b) , (ProjectionItem col2) OUTPUT x , y)")]
    [InlineData("cidrlookup t ip AS net OUTPUTNEW a AS b, c", "(CidrLookupCommand cidrlookup t ip AS net OUTPUTNEW (ProjectionItem a AS b) , (ProjectionItem c))")]
    [InlineData("join type=left left=a right=b where a.x=b.x (SOURCE 'g' | limit 1)",
        "(JoinCommand join (Option type = left) (Option left = a) (Option right = b) where a.x = b.x "
        + "(SubqueryExpression ( (Query (SourceClause SOURCE 'g') | (LimitCommand limit 1)) )))")]
    [InlineData("appendcols override=true (stats count(*))",
        "(AppendColsCommand appendcols (Option override = true) (SubqueryExpression ( (Query (StatsCommand stats (ProjectionItem (count *)))) )))")]
    [InlineData("filter a in (filter (b = 1) | fields c) and d",
        "(FilterCommand filter (and (in a (SubqueryExpression ( (Query (FilterCommand filter (paren (equal b 1))) | (FieldsCommand fields (ProjectionItem c))) ))) d))")]
    public void OtherData(string text, string expected) => AssertTree(text, expected);

    [Theory]
    [InlineData("SOURCE 'a' `b c` lg start=-12h end=now | limit 1", "(SourceClause SOURCE 'a' `b c` lg start = - 12h end = now)")]
    [InlineData("source logGroups(namePrefix: ['a', 'b'], class: ['x'])", "(SourceClause source logGroups ( namePrefix : [ 'a' , 'b' ] , class : [ 'x' ] ))")]
    [InlineData("SOURCE dataSource(['x']) START=0 | limit 1", "(SourceClause SOURCE dataSource ( [ 'x' ] ) START = 0)")]
    [InlineData("SOURCE logGroupTags([{'key':'a','values':['b']}])", "(SourceClause SOURCE logGroupTags ( [ { 'key' : 'a' , 'values' : [ 'b' ] } ] ))")]
    public void Source(string text, string expected)
    {
        SyntaxTree tree = FullFidelity.Parse(text);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(expected, TreeText.Of(tree.Root.Source!));
    }

    [Fact]
    public void EveryCommandOfTheTableHasANodeOfItsOwnKind()
    {
        foreach (CommandDescriptor command in CommandTable.All)
        {
            foreach (string spelling in command.Aliases.Add(command.Name).Add(command.Name.ToUpperInvariant()))
            {
                CommandSyntax node = Assert.Single(FullFidelity.Parse(spelling + " x").Root.Commands);
                Assert.Equal(command.Kind, node.Kind);
                Assert.Same(command, CommandTable.Find(spelling));
            }
        }
    }

    [Fact]
    public void AllCommandsAreEvaluatedButThoseThatOnlyTheServiceHas() =>
        Assert.Equal(
            ["anomaly", "relevantfields", "estimate"],
            CommandTable.All.Where(command => !command.IsEvaluated).Select(command => command.Name));

    private static void AssertTree(string text, string expected)
    {
        SyntaxTree tree = FullFidelity.Parse(text);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(expected, TreeText.Of(Assert.Single(tree.Root.Commands)));
    }
}
