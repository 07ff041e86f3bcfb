using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Literals that a field never equals, with what is meant: patterns, truths, account ids, cases.</summary>
public sealed class MeantValueTests
{
    private const string Alone = "filter eventName = 'x' and ";

    [Theory]
    [InlineData("filter eventName {|CTQ3071:= 'Create*'|}", "'Create*' stands only for itself behind '=', which knows neither wildcards nor subnets; use 'like /^Create/' instead")]
    [InlineData("filter eventName {|CTQ3071:!= \"Get%\"|} and readOnly = 1", "'Get%' stands only for itself behind '!=', which knows neither wildcards nor subnets; use 'not like /^Get/' instead")]
    [InlineData(
        "filter eventName in [{|CTQ3071:'Describe*'|}, 'GetObject', {|CTQ3071:'*Policy'|}]",
        "'Describe*' stands only for itself behind 'in', which knows neither wildcards nor subnets; use 'like /^Describe/' instead",
        "'*Policy' stands only for itself behind 'in', which knows neither wildcards nor subnets; use 'like /Policy$/' instead")]
    [InlineData("filter userAgent {|CTQ3071:= 'aws-cli/*'|}", @"'aws-cli/*' stands only for itself behind '=', which knows neither wildcards nor subnets; use 'like /^aws-cli\//' instead")]
    [InlineData("filter eventSource {|CTQ3071:= '*s3*'|}", "'*s3*' stands only for itself behind '=', which knows neither wildcards nor subnets; use 'like 's3'' instead")]
    [InlineData(
        "filter {|CTQ3071:sourceIPAddress = '10.*'|}",
        "'10.*' stands only for itself behind '=', which knows neither wildcards nor subnets; use 'isIpv4InSubnet(sourceIPAddress, '10.0.0.0/8')' instead")]
    [InlineData(
        Alone + "{|CTQ3071:sourceIPAddress != '10.1.0.0/16'|}",
        "'10.1.0.0/16' stands only for itself behind '!=', which knows neither wildcards nor subnets; use 'not isIpv4InSubnet(sourceIPAddress, '10.1.0.0/16')' instead")]
    [InlineData(
        "filter sourceIPAddress in [{|CTQ3071:'2001:db8::/32'|}]",
        "'2001:db8::/32' stands only for itself behind 'in', which knows neither wildcards nor subnets; use 'isIpv6InSubnet(sourceIPAddress, '2001:db8::/32')' instead")]
    [InlineData("fields eventName as e | filter e {|CTQ3071:= 'Create*'|}", "'Create*' stands only for itself behind '=', which knows neither wildcards nor subnets; use 'like /^Create/' instead")]
    [InlineData(
        "filter additionalEventData.MFAUsed = {|CTQ3028:true|} or additionalEventData.MFAUsed = {|CTQ3028:0|}",
        "'additionalEventData.MFAUsed' is text in CloudTrail and never equals the word 'true'; use '\"Yes\"' instead",
        "'additionalEventData.MFAUsed' is text in CloudTrail and never equals the number '0'; use '\"No\"' instead")]
    [InlineData(
        "filter additionalEventData.MFAUsed in [{|CTQ2032:'true'|}, {|CTQ2029:'NO'|}, 'Yes']",
        "'additionalEventData.MFAUsed' is never 'true' in CloudTrail; did you mean 'Yes'?",
        "'NO' equals nothing that CloudTrail writes as 'additionalEventData.MFAUsed', because comparisons are case-sensitive; use 'No'")]
    [InlineData(
        "filter userIdentity.sessionContext.attributes.mfaAuthenticated in [{|CTQ2032:'no'|}, {|CTQ2032:'1'|}]",
        "'userIdentity.sessionContext.attributes.mfaAuthenticated' is never 'no' in CloudTrail; did you mean 'false'?",
        "'userIdentity.sessionContext.attributes.mfaAuthenticated' is never '1' in CloudTrail; did you mean 'true'?")]
    [InlineData("filter {|CTQ4080:readOnly = 2|}", "'readOnly = 2' is never true, so that there is no row")]
    [InlineData("filter {|CTQ4080:readOnly > 1|}", "'readOnly > 1' is never true, so that there is no row")]
    [InlineData("filter {|CTQ4080:readOnly = -1|}", "'readOnly = -1' is never true, so that there is no row")]
    [InlineData("filter {|CTQ4014:readOnly|}", "'readOnly' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'readOnly = 1'")]
    [InlineData(Alone + "{|CTQ4014:not readOnly|}", "'readOnly' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'readOnly = 0'")]
    [InlineData(
        Alone + "recipientAccountId != {|CTQ2034:12345|}",
        "'recipientAccountId' is text, and a number loses the zeros that account ids may begin with; an account id is twelve digits in quotes")]
    [InlineData("filter recipientAccountId = {|CTQ3072:'12345678901'|}", "'recipientAccountId' is never '12345678901', because an account id is twelve digits")]
    [InlineData("filter recipientAccountId = {|CTQ3072:'1234-5678-9012'|}", "'recipientAccountId' is never '1234-5678-9012', because an account id is twelve digits; use '123456789012'")]
    [InlineData(
        "filter eventTime > {|CTQ2035:1700000000|}",
        "'eventTime' is text that is never a number, so that it is never less or greater than '1700000000'; compare '@timestamp', which is milliseconds since 1970")]
    [InlineData("filter {|CTQ2035:5|} <= eventName", "'eventName' is text that is never a number, so that it is never less or greater than '5'")]
    [InlineData(
        "filter userIdentity.accountId > {|CTQ2034:5|}",
        "'userIdentity.accountId' is text, and a number loses the zeros that account ids may begin with; an account id is twelve digits in quotes")]
    [InlineData("filter tolower(eventName) = {|CTQ3073:'ConsoleLogin'|}", "'tolower' gives small letters only, so that its result never holds 'ConsoleLogin'; use 'consolelogin'")]
    [InlineData(
        "fields toupper(eventName) as e | filter e in ['GET', {|CTQ3073:'Put'|}] or e like {|CTQ3073:'x'|}",
        "'toupper' gives capital letters only, so that its result never holds 'Put'; use 'PUT'",
        "'toupper' gives capital letters only, so that its result never holds 'x'; use 'X'")]
    [InlineData("filter eventName = {|CTQ3074:'{{name}}'|}", "'{{name}}' in quotes is text and no parameter; leave out the quotes if the value of one is meant")]
    [InlineData("filter eventName not in {|CTQ3020:[]|}", "The list is empty, so that no value is in it, and 'not in' is true for every row")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("filter requestParameters.key = 'reports/*' or requestParameters.policy = '*' or eventName = '*'")]
    [InlineData("filter userAgent = 'x (100%20)' or userIdentity.userName = '%' or requestParameters.cidrIp = '0.0.0.0/0'")]
    [InlineData("filter sourceIPAddress in ['10.0.0.1', 'AWS Internal', '10.x']")]
    [InlineData("filter additionalEventData.MFAUsed in ['Yes', 'No']")]
    [InlineData("filter readOnly = 1 | stats count(*) as n by eventName | filter n > 1")]
    [InlineData("filter readOnly >= 1 or managementEvent < 1")]
    [InlineData("filter userIdentity.accountId in ['ANONYMOUS_PRINCIPAL', '123456789012'] and recipientAccountId = ''")]
    [InlineData("filter eventTime > '2026-01-01' and eventVersion > 1.05 and @timestamp > 1700000000000")]
    [InlineData("filter tolower(eventName) = 'consolelogin' or toupper(eventName) like 'GET' or tolower(eventName) = 'Ä1'")]
    [InlineData("filter eventName = 'a{{name}}' or eventName = '{{1}}' or eventName = '{{}}'")]
    public void QueryIsFine(string query) => MarkedQuery.ReportsMarked(query);

    [Theory]
    [InlineData("filter eventName {|CTQ3071:= 'Create*'|} | limit 5", "filter eventName like /^Create/ | limit 5")]
    [InlineData("filter sourceIPAddress = '10.1.*.*'", "filter isIpv4InSubnet(sourceIPAddress, '10.1.0.0/16')")]
    [InlineData("filter userIdentity.userName = \"{{name}}\"", "filter userIdentity.userName = {{name}}")]
    [InlineData("filter additionalEventData.MFAUsed = true", "filter additionalEventData.MFAUsed = \"Yes\"")]
    [InlineData("filter awsRegion = 'x' and not readOnly", "filter awsRegion = 'x' and readOnly = 0")]
    [InlineData("filter toupper(eventName) = \"Get\"", "filter toupper(eventName) = \"GET\"")]
    [InlineData("filter recipientAccountId = '1234 5678 9012'", "filter recipientAccountId = '123456789012'")]
    public void QueryIsFixed(string markup, string expected) => MarkedQuery.IsFixedTo(markup, expected);
}
