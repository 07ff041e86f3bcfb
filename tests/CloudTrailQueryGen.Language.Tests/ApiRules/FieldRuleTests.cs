using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.ApiRules;

/// <summary>Request parameters, fields that not all events have, and values that a field never has.</summary>
public sealed class FieldRuleTests
{
    private const string CreateUser = "filter eventSource = 'iam.amazonaws.com' and eventName = 'CreateUser'";

    [Theory]
    [InlineData(
        CreateUser + " and {|CTQ2030:requestParameters.usrName|} = 'x'",
        "Requests of 'CreateUser' have no 'usrName' in the catalogue of 2026-11-21; did you mean 'userName'?")]
    [InlineData(
        CreateUser + " | fields {|CTQ2030:requestParameters.UserName|}",
        "Requests of 'CreateUser' have no 'UserName' in the catalogue of 2026-11-21; did you mean 'userName'?")]
    [InlineData(
        "filter eventSource = 'iam.amazonaws.com' and eventName in ['CreateUser', 'DeleteUser'] | stats count(*) as n by {|CTQ2030:requestParameters.usrName.x|}",
        "Requests of 'CreateUser' or 'DeleteUser' have no 'usrName' in the catalogue of 2026-11-21; did you mean 'userName'?")]
    [InlineData(
        "filter eventSource = 'access-analyzer.amazonaws.com' and eventName = 'CreateAnalyzer' | dedup {|CTQ2031:requestParameters.analyserName|}",
        "Requests of 'CreateAnalyzer' have no 'analyserName' in the catalogue of 2026-11-21, but 'analyzerName'; use that if it is meant")]
    [InlineData(
        "filter {|CTQ2033:tlsDetails.tlsVersion|} = 'TLSv1.2' and eventVersion in ['1.05', '1.07']",
        "'tlsDetails.tlsVersion' exists since event version 1.08, but the query asks for eventVersion '1.05' or '1.07' here, so that it is always missing")]
    [InlineData(
        "filter eventCategory = 'Management' | stats count(*) as n by {|CTQ2033:insightDetails.state|}",
        "'insightDetails.state' exists where eventCategory is 'Insight', but the query asks for eventCategory 'Management' here, so that it is always missing")]
    [InlineData(
        "filter eventType = 'AwsCloudTrailInsight' | fields {|CTQ2033:userIdentity.arn|}",
        "'userIdentity.arn' exists where eventCategory is 'Management', 'Data' or 'NetworkActivity', but the query asks for eventCategory 'Insight' here, so that it is always missing")]
    [InlineData(
        "filter eventType = 'AwsApiCall' and ispresent({|CTQ2033:serviceEventDetails|})",
        "'serviceEventDetails' exists where eventType is 'AwsServiceEvent', but the query asks for eventType 'AwsApiCall' here, so that it is always missing")]
    [InlineData(
        "filter userIdentity.type = 'AssumedRole' | fields {|CTQ2033:userIdentity.userName|}",
        "'userIdentity.userName' exists where userIdentity.type is 'IAMUser', 'Root', 'FederatedUser', …, but the query asks for userIdentity.type 'AssumedRole' here, so that it is always missing")]
    [InlineData(
        "filter userIdentity.type = {|CTQ2029:'root'|}",
        "'root' equals nothing that CloudTrail writes as 'userIdentity.type', because comparisons are case-sensitive; use 'Root'")]
    [InlineData(
        "filter eventCategory != {|CTQ2032:'Managment'|}",
        "'eventCategory' is never 'Managment' in CloudTrail; did you mean 'Management'?")]
    [InlineData(
        "filter userIdentity.sessionContext.attributes.mfaAuthenticated = {|CTQ2029:'True'|}",
        "'True' equals nothing that CloudTrail writes as 'userIdentity.sessionContext.attributes.mfaAuthenticated', because comparisons are case-sensitive; use 'true'")]
    [InlineData(
        "filter userIdentity.accountId = {|CTQ2034:123456789012|}",
        "'userIdentity.accountId' is text, and a number loses the zeros that account ids may begin with; use '\"123456789012\"' instead of '123456789012'")]
    [InlineData(
        "filter recipientAccountId not in ['123456789012', {|CTQ2034:012345678901|}]",
        "'recipientAccountId' is text, and a number loses the zeros that account ids may begin with; use '\"012345678901\"' instead of '012345678901'")]
    [InlineData(
        "# ctq-disable CTQ4085\nfilter resources.0.accountId = {|CTQ2034:1234|}",
        "'resources.0.accountId' is text, and a number loses the zeros that account ids may begin with; an account id is twelve digits in quotes")]
    [InlineData(
        "filter eventName = {|CTQ2035:20150331|}",
        "'eventName' is text that is never a number, so that it never equals '20150331'")]
    [InlineData(
        "filter eventName in ['AttachUserPolicy', 'DetachUserPolicy'] and {|CTQ2030:requestParameters.policyARN|} = 'x'",
        "Requests of 'AttachUserPolicy' or 'DetachUserPolicy' have no 'policyARN' in the catalogue of 2026-11-21; did you mean 'policyArn'?")]
    [InlineData(
        "filter {|CTQ2037:responseElements.consoleLogin|} = 'Failure' and {|CTQ2037:additionalEventData.mfaUsed|} = 'No' | fields {|CTQ2037:additionalEventData.MfaUsed|}, {|CTQ2037:additionalEventData.loginTo|}",
        "CloudTrail writes no 'responseElements.consoleLogin', and names of fields are case-sensitive; use 'responseElements.ConsoleLogin'",
        "CloudTrail writes no 'additionalEventData.mfaUsed', and names of fields are case-sensitive; use 'additionalEventData.MFAUsed'",
        "CloudTrail writes no 'additionalEventData.MfaUsed', and names of fields are case-sensitive; use 'additionalEventData.MFAUsed'",
        "CloudTrail writes no 'additionalEventData.loginTo', and names of fields are case-sensitive; use 'additionalEventData.LoginTo'")]
    [InlineData(
        "filter awsRegion in ['us-east-1', {|CTQ2032:'us-east1'|}, {|CTQ2032:'us-gov-west1'|}]",
        "'awsRegion' is never 'us-east1' in CloudTrail; did you mean 'us-east-1'?",
        "'awsRegion' is never 'us-gov-west1' in CloudTrail; did you mean 'us-gov-west-1'?")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData(CreateUser + " and requestParameters.userName = 'x'")]
    [InlineData(CreateUser + " | fields requestParameters.somethingElse, requestParameters, responseElements.usr")]
    [InlineData("filter eventName = 'CreateUser' and requestParameters.usrName = 'x'")]
    [InlineData("filter eventSource = 'iam.amazonaws.com' and requestParameters.usrName = 'x'")]
    [InlineData("filter eventSource = 'iam.amazonaws.com' and eventName in ['CreateUser', 'ListPolicies'] and requestParameters.usrName = 'x'")]
    [InlineData("filter eventSource = 's3.amazonaws.com' and eventName = 'GetObject' and requestParameters.bucketname = 'x'")]
    [InlineData("filter eventSource = 'ec2.amazonaws.com' and eventName = 'RunInstances' and requestParameters.instancType = 'x'")]
    [InlineData("filter eventSource = 'access-analyzer.amazonaws.com' and eventName = 'CreateAnalyzer' and requestParameters.AnalyzerName = 'x'")]
    [InlineData("filter eventVersion = '1.08' and tlsDetails.tlsVersion = 'TLSv1.2'")]
    [InlineData("filter eventVersion != '1.05' and tlsDetails.tlsVersion = 'TLSv1.2'")]
    [InlineData("filter eventVersion in ['1.05', '1.08'] and tlsDetails.tlsVersion = 'TLSv1.2'")]
    [InlineData("filter eventVersion = 'x' and tlsDetails.tlsVersion = 'TLSv1.2'")]
    [InlineData("filter (eventVersion = '1.05' or awsRegion = 'x') and tlsDetails.tlsVersion = 'TLSv1.2'")]
    [InlineData("filter eventCategory in ['Management', 'Insight'] and insightDetails.state = 'Start'")]
    [InlineData("filter userIdentity.type = 'IAMUser' and userIdentity.userName = 'x' and ispresent(userIdentity.sessionContext.sessionIssuer)")]
    [InlineData("filter eventType = 'AwsConsoleSignIn' and additionalEventData.bytesTransferredIn = 1 and additionalEventData.MFAUsed = 'Yes'")]
    [InlineData("filter eventType = 'SomethingElse' and eventCategory = 'x' and userIdentity.type = 'Machine'")]
    [InlineData("filter awsRegion in ['us-esat-1', 'useast1', 'east1', '', '1', '-1', 'us--1', 'us-east12', 'US-east1', 'global', 'mx-central-1']")]
    [InlineData("fields responseElements.ConsoleLogin, responseElements.user.consoleLogin, responseElements.accesskey, additionalEventData.userName, additionalEventData.MfaType, additionalEventData.mfaUsed2")]
    [InlineData("filter userIdentity.accountId = '123456789012' and requestParameters.accountId = 123456789012")]
    [InlineData("filter eventVersion = 1.08 and errorCode = 404 and strlen(eventName) = 5")]
    public void QueryIsFine(string query) => MarkedQuery.ReportsMarked(query);

    [Theory]
    [InlineData(CreateUser + " and {|CTQ2030:requestParameters.usrName|} = 'x'", CreateUser + " and requestParameters.userName = 'x'")]
    [InlineData(CreateUser + " and {|CTQ2030:`requestParameters.usrName`|} = 'x'", CreateUser + " and `requestParameters.usrName` = 'x'")]
    [InlineData("filter {|CTQ2037:responseElements.consolelogin|} = 'Success'", "filter responseElements.ConsoleLogin = 'Success'")]
    [InlineData("filter awsRegion = {|CTQ2032:\"eu-west3\"|}", "filter awsRegion = \"eu-west-3\"")]
    [InlineData("filter eventType = {|CTQ2032:\"AwsApiCal\"|}", "filter eventType = \"AwsApiCall\"")]
    [InlineData("filter recipientAccountId = {|CTQ2034:012345678901|}", "filter recipientAccountId = \"012345678901\"")]
    [InlineData("filter recipientAccountId = {|CTQ2034:1|}", "filter recipientAccountId = 1")]
    public void QueryIsFixed(string markup, string expected) => MarkedQuery.IsFixedTo(markup, expected);
}
