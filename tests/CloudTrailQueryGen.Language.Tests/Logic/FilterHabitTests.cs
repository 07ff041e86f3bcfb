using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Logic;

/// <summary>Filters that find less or more than people think, and expressions that say less than they seem to.</summary>
public sealed class FilterHabitTests
{
    [Theory]
    [InlineData("filter {|CTQ4084:errorCode != 'x'|}", "'errorCode != 'x'' is the only condition, so that nearly every event passes, those without 'errorCode' too; add what you look for")]
    [InlineData("fields eventName | filter {|CTQ4084:not (eventName in ['a', 'b'])|} | sort eventName", "'not (eventName in ['a', 'b'])' is the only condition, so that nearly every event passes, those without 'eventName' too; add what you look for")]
    [InlineData(
        "filter {|CTQ4085:requestParameters.ipPermissions.items.0.ipRanges.items.0.cidrIp|} = '0.0.0.0/0'",
        "'requestParameters.ipPermissions.items.0.ipRanges.items.0.cidrIp' is that of element 0 only; write 'expand requestParameters.ipPermissions.items' in front of the filter and leave the index out to look at all elements, or search '@message'")]
    [InlineData("filter 'x' = {|CTQ4085:resources[1].ARN|} or resources[1].ARN = 'y'", "'resources[1].ARN' is that of element 1 only; write 'expand resources' in front of the filter and leave the index out to look at all elements, or search '@message'")]
    [InlineData(
        "filter {|CTQ5003:@message like '\"eventName\": \"ConsoleLogin\"'|}",
        "'@message like '\"eventName\": \"ConsoleLogin\"'' searches the text of the whole event and depends on how its JSON is written; use 'eventName = \"ConsoleLogin\"' instead")]
    public void AHabitIsReported(string markup, string message) => MarkedQuery.Reports(markup, message);

    [Theory]
    [InlineData("filter eventName like {|CTQ3067:/Get/|}", "The regular expression '/Get/' is plain text; use '\"Get\"' instead, which says so")]
    [InlineData("filter eventName {|CTQ3067:=~ /a\\.b/|}", "The regular expression '/a\\.b/' is plain text; use 'like \"a.b\"' instead, which says so")]
    [InlineData("filter eventName {|CTQ3068:=~|} 'Get'", "'=~' looks for a string as it is, not as a regular expression; use 'like' instead")]
    [InlineData("filter eventName {|CTQ3068:=~|} '^Get'", "'=~' looks for a string as it is, not as a regular expression; write '/…/' for a regular expression, or 'like' for text")]
    [InlineData("filter eventName like {|CTQ5001:/.*Get[A-Z].*?/|}", "'.*' at an edge of '/.*Get[A-Z].*?/' changes nothing, because a regular expression is found anywhere in the text; use '/Get[A-Z]/' instead")]
    [InlineData("filter eventName like {|CTQ5001:/Get.*/|}", "'.*' at an edge of '/Get.*/' changes nothing, because a regular expression is found anywhere in the text; use '\"Get\"' instead")]
    public void AnExpressionIsReported(string markup, string message) => MarkedQuery.Reports(markup, message);

    [Theory]
    [InlineData("filter eventName like {|CTQ3067:/a\"b\\\\c\\/d\\n/|}", "filter eventName like \"a\\\"b\\\\c/d\\n\"")]
    [InlineData("filter eventName {|CTQ3067:=~ /\u00e9\ud83d\ude00/|}", "filter eventName like \"\u00e9\ud83d\ude00\"")]
    [InlineData("filter eventName {|CTQ5001:=~ /.*Get/|}", "filter eventName like \"Get\"")]
    [InlineData("filter eventName =~ {|CTQ5001:/^Get.*/|}", "filter eventName =~ /^Get/")]
    [InlineData("filter eventName not like {|CTQ5001:/.*.*[0-9]/|}", "filter eventName not like /[0-9]/")]
    [InlineData("filter @message not like '\"awsRegion\":\"x\"' or readOnly = 1", "filter awsRegion != \"x\" or readOnly = 1")]
    [InlineData("filter eventName {|CTQ3068:=~|} 'Get'", "filter eventName like 'Get'")]
    public void AFixSaysTheSame(string markup, string expected) => MarkedQuery.IsFixedTo(markup, expected);

    [Theory]
    [InlineData("filter errorCode != 'x' | limit 20")]
    [InlineData("filter errorCode != 'x' | stats count(*) as n by eventName")]
    [InlineData("filter errorCode != 'x' and readOnly = 1")]
    [InlineData("filter not ispresent(errorCode)")]
    [InlineData("filter @message not like 'x'")]
    [InlineData("filter ispresent(resources.0.ARN)")]
    [InlineData("filter @message like '\"instanceId\":\"x\"'")]
    [InlineData("filter @message like '\"eventName\":\"Get'")]
    [InlineData("filter @message like 'eventName'")]
    [InlineData("filter eventName like /^Get/")]
    [InlineData("filter eventName like /(?i)get/")]
    [InlineData("filter eventName like /Get|Put/")]
    [InlineData("filter eventName like /Get\\*/")]
    [InlineData("filter eventName like /^.*Get/")]
    [InlineData("filter eventName like /(?s).*Get[a]/")]
    [InlineData("filter eventName like /.*Get|Put.*/")]
    [InlineData("filter eventName like /Get\\.*/ and eventName like /[.*]x+[*.]*y/")]
    [InlineData("parse eventName /.*(?<verb>Get).*/")]
    public void NothingIsReported(string text) => MarkedQuery.IsFine(text);
}
