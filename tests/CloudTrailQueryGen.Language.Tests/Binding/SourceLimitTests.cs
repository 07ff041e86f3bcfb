using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>How much <c>SOURCE</c> may name (spec §7).</summary>
public sealed class SourceLimitTests
{
    private const string Quiet = "# ctq-disable CTQ4058\n";

    [Theory]
    [InlineData("SOURCE logGroups(namePrefix: ['a', 'b', 'c', 'd', 'e', {|CTQ4091:'f'|}, 'g'])", "CloudWatch takes at most 5 prefixes of log groups behind 'SOURCE', and 'f' is one more; leave it out")]
    [InlineData(
        "SOURCE logGroups(accountIdentifiers: ['1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16','17','18','19','20',{|CTQ4091:'21'|}], namePrefix: ['a'])",
        "CloudWatch takes at most 20 accounts behind 'SOURCE', and '21' is one more; leave it out")]
    [InlineData("SOURCE dataSource(['1','2','3','4','5','6','7','8','9','10',{|CTQ4091:'11'|}])", "CloudWatch takes at most 10 data sources behind 'SOURCE', and '11' is one more; leave it out")]
    [InlineData("SOURCE logGroupTags([{'key':'a', 'values':['1','2','3','4','5',{|CTQ4091:'6'|}]}])", "CloudWatch takes at most 5 values of a tag behind 'SOURCE', and '6' is one more; leave it out")]
    [InlineData(
        "SOURCE logGroupTags([{'key':'a','values':['1']},{'key':'b','values':['1']},{'key':'c','values':['1']},{'key':'d','values':['1']},{'key':'e','values':['1']},{'key':'f','values':[{|CTQ4091:'1'|}]},{'key':'g','values':['1']}])",
        "CloudWatch takes at most 5 tags behind 'SOURCE', and '1' is one more; leave it out")]
    public void TheFirstOneTooManyIsShown(string source, string message) => MarkedQuery.Reports(Quiet + source + " | limit 5", message);

    [Theory]
    [InlineData("SOURCE logGroups(namePrefix: ['a', 'b', 'c', 'd', 'e'], accountIdentifier: ['1', '2', '3', '4', '5', '6'])")]
    [InlineData("SOURCE logGroups(class: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'])")]
    [InlineData("SOURCE dataSource(['1','2','3','4','5','6','7','8','9','10'])")]
    [InlineData("SOURCE logGroupTags([{'key':'a','values':['1','2','3','4','5']}])")]
    public void SoManyAreFine(string source) => MarkedQuery.IsFine(Quiet + source + " | limit 5");
}
