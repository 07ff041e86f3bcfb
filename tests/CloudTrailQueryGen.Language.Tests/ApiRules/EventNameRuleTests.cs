using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.ApiRules;

/// <summary>Names of event sources and events in conditions.</summary>
public sealed class EventNameRuleTests
{
    private const string Iam = "eventSource = 'iam.amazonaws.com'";
    private const string Lambda = "eventSource = 'lambda.amazonaws.com'";
    private const string CloudFront = "eventSource = 'cloudfront.amazonaws.com'";

    [Theory]
    [InlineData(
        "filter eventSource = {|CTQ2021:'iam.amazonaws.con'|}",
        "'iam.amazonaws.con' is no event source in the catalogue of 2026-11-21; did you mean 'iam.amazonaws.com'?")]
    [InlineData(
        "filter eventSource = {|CTQ2021:\"s3\"|}",
        "'s3' is no event source in the catalogue of 2026-11-21; did you mean 's3.amazonaws.com'?")]
    [InlineData(
        "filter {|CTQ2021:'cloudtrial.amazonaws.com'|} != eventSource",
        "'cloudtrial.amazonaws.com' is no event source in the catalogue of 2026-11-21; did you mean 'cloudtrail.amazonaws.com'?")]
    [InlineData(
        "filter eventSource in [{|CTQ2021:'IAM'|}, {|CTQ2021:'vpc.amazonaws.com'|}, {|CTQ2021:'ecs.amazonaws'|}, {|CTQ2021:'configservice.amazonaws.com'|}]",
        "'IAM' is no event source in the catalogue of 2026-11-21; did you mean 'iam.amazonaws.com'?",
        "'vpc.amazonaws.com' is no event source in the catalogue of 2026-11-21; did you mean 'ec2.amazonaws.com'?",
        "'ecs.amazonaws' is no event source in the catalogue of 2026-11-21; did you mean 'ecs.amazonaws.com'?",
        "'configservice.amazonaws.com' is no event source in the catalogue of 2026-11-21; did you mean 'config.amazonaws.com'?")]
    [InlineData(
        "filter eventSource = {|CTQ2022:'x.amazonaws.com'|}",
        "'x.amazonaws.com' is no event source in the catalogue of 2026-11-21; if it exists, list it in a 'cloudtrail-schema.tsv' of the project")]
    [InlineData(
        "filter eventSource not in ['s3.amazonaws.com', {|CTQ2022:'storage.example.com'|}] | limit 5",
        "'storage.example.com' is no event source in the catalogue of 2026-11-21; if it exists, list it in a 'cloudtrail-schema.tsv' of the project")]
    [InlineData(
        "filter eventSource = {|CTQ2029:'S3.amazonaws.com'|}",
        "'S3.amazonaws.com' equals nothing that CloudTrail writes as 'eventSource', because comparisons are case-sensitive; use 's3.amazonaws.com'")]
    [InlineData(
        "filter " + Iam + " and eventName = {|CTQ2023:'CreateAcessKey'|}",
        "'CreateAcessKey' is no event of 'iam.amazonaws.com' in the catalogue of 2026-11-21; did you mean 'CreateAccessKey'?")]
    [InlineData(
        "filter " + Iam + " | filter eventName not in ['CreateUser', {|CTQ2023:'CreateAcessKey'|}]",
        "'CreateAcessKey' is no event of 'iam.amazonaws.com' in the catalogue of 2026-11-21; did you mean 'CreateAccessKey'?")]
    [InlineData(
        "filter eventName = {|CTQ2023:'CreateAcessKey'|}",
        "'CreateAcessKey' is no event of any event source in the catalogue of 2026-11-21; did you mean 'CreateAccessKey'?")]
    [InlineData(
        "filter " + Iam + " and eventName = {|CTQ2024:'ShredEverything'|}",
        "'ShredEverything' is no event of 'iam.amazonaws.com' in the catalogue of 2026-11-21; if it exists, list it in a 'cloudtrail-schema.tsv' of the project")]
    [InlineData(
        "filter eventSource in ['iam.amazonaws.com', 'sts.amazonaws.com'] and eventName = {|CTQ2025:'DisableDomainTransferLock'|}",
        "'DisableDomainTransferLock' is an event of 'route53domains.amazonaws.com', but the query asks for 'iam.amazonaws.com' or 'sts.amazonaws.com' here, so this is never true")]
    [InlineData(
        "filter eventSource = 'organizations.amazonaws.com' and eventName = {|CTQ2025:'CreateUser'|}",
        "'CreateUser' is an event of 'iam.amazonaws.com', 'sso-directory.amazonaws.com', 'transfer.amazonaws.com', …, but the query asks for 'organizations.amazonaws.com' here, so this is never true")]
    [InlineData(
        "filter " + Iam + " and eventName != {|CTQ2025:'DisableDomainTransferLock'|}",
        "'DisableDomainTransferLock' is an event of 'route53domains.amazonaws.com', but the query asks for 'iam.amazonaws.com' here, so this is always true")]
    [InlineData(
        "filter " + Lambda + " and eventName = {|CTQ2026:'UpdateFunctionCode'|}",
        "CloudTrail logs 'UpdateFunctionCode' of 'lambda.amazonaws.com' under the name 'UpdateFunctionCode20150331v2'; use that")]
    [InlineData(
        "filter eventName = {|CTQ2026:'ListAllMyBuckets'|}",
        "CloudTrail logs 'ListAllMyBuckets' of 's3.amazonaws.com' under the name 'ListBuckets'; use that")]
    [InlineData(
        "filter " + CloudFront + " and eventName = {|CTQ2027:'CreateDistribution'|}",
        "By the rules of 'cloudfront.amazonaws.com' CloudTrail logs 'CreateDistribution' under the name 'CreateDistribution2020_05_31'; use that, or both")]
    [InlineData(
        "filter eventName in ['CreateRole', {|CTQ2028:'PassRole'|}]",
        "CloudTrail logs no 'PassRole', which is a permission and not a call; look for the call that hands the role to a service, such as RunInstances or CreateFunction20150331, and for the role among its request parameters")]
    [InlineData(
        "filter eventName = {|CTQ2029:'consoleLogin'|}",
        "'consoleLogin' equals nothing that CloudTrail writes as 'eventName', because comparisons are case-sensitive; use 'ConsoleLogin'")]
    [InlineData(
        "filter " + Iam + " and eventName = {|CTQ2029:'createuser'|}",
        "'createuser' equals nothing that CloudTrail writes as 'eventName', because comparisons are case-sensitive; use 'CreateUser'")]
    [InlineData(
        "filter eventName in [{|CTQ2026:'iam:CreateUser'|}, {|CTQ2026:'s3:DeletePublicAccessBlock'|}, {|CTQ2026:'cloudwatch:PutMetricAlarm'|}]",
        "CloudTrail logs 'iam:CreateUser' of 'iam.amazonaws.com' under the name 'CreateUser'; use that",
        "CloudTrail logs 's3:DeletePublicAccessBlock' of 's3.amazonaws.com' under the name 'DeleteBucketPublicAccessBlock'; use that",
        "CloudTrail logs 'cloudwatch:PutMetricAlarm' of 'monitoring.amazonaws.com' under the name 'PutMetricAlarm'; use that")]
    [InlineData(
        "filter " + Iam + " and eventName in [{|CTQ2028:'iam:PassRole'|}, {|CTQ2028:'iam:Create*'|}]",
        "CloudTrail logs no 'iam:PassRole', which is a permission and not a call; look for the call that hands the role to a service, such as RunInstances or CreateFunction20150331, and for the role among its request parameters",
        "CloudTrail logs no 'iam:Create*', which is a permission and not a call; look for the call that needs it, whose name has no prefix")]
    [InlineData(
        "filter eventName in ['CreateUser', {|CTQ2036:'iam.amazonaws.com'|}] and eventSource != {|CTQ2036:'ConsoleLogin'|}",
        "'iam.amazonaws.com' is what CloudTrail writes as 'eventSource' and never as 'eventName'; compare 'eventSource' with it",
        "'ConsoleLogin' is what CloudTrail writes as 'eventName' and never as 'eventSource'; compare 'eventName' with it")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("filter (" + Iam + " and eventName = 'CreateUser') or (eventSource = 's3.amazonaws.com' and eventName = {|CTQ2025:'CreateUser'|})")]
    [InlineData("filter not (" + Iam + " and eventName = {|CTQ2023:'CreateAcessKey'|})")]
    [InlineData("filter eventName = {|CTQ2023:'CreateAcessKey'|} | filter awsRegion = 'x' | filter " + Iam)]
    [InlineData("filter (eventSource = 'iam.amazonaws.com' or eventSource = 'sts.amazonaws.com') and (awsRegion = 'x' or eventName = {|CTQ2023:'CreateAcessKey'|})")]
    [InlineData("fields eventSource as s, eventName as n | filter s = 'iam.amazonaws.com' and n = {|CTQ2023:'CreateAcessKey'|}")]
    [InlineData("fields if(eventName = {|CTQ2023:'CreateAcessKey'|}, 1, 0) as isKey | filter " + Iam)]
    [InlineData("stats sum(eventName = {|CTQ2023:'CreateAcessKey'|}) as keys by awsRegion")]
    [InlineData("filter " + Iam + " | stats count(*) as calls by eventName | filter eventName = {|CTQ2023:'CreateAcessKey'|}")]
    [InlineData("filter recipientAccountId in (filter " + Iam + " and eventName = {|CTQ2023:'CreateAcessKey'|} | fields recipientAccountId)")]
    [InlineData("filter " + Iam + " and eventName in [{|CTQ2025:'DeleteRule'|}, {|CTQ2025:'CreateRule'|}, {|CTQ2025:'ListRules'|}, {|CTQ2025:'GetRule'|}, {|CTQ2029:'deleterole'|}]")]
    [InlineData("filter eventSource = 'ec2.amazonaws.com' and eventName = {|CTQ2025:'CreateStage'|}")]
    [InlineData("filter eventSource in ['ec2.amazonaws.com', 'iam.amazonaws.com'] and eventName = {|CTQ2029:'createaccesskey'|}")]
    public void WhatIsAskedForBesidesIsKnown(string markup) => MarkedQuery.ReportsMarked(markup);

    [Theory]
    [InlineData("filter " + Iam + " and eventName in ['CreateUser', 'CreateAccessKey']")]
    [InlineData("filter eventName = 'ShredEverything'")]
    [InlineData("filter eventName in ['orders:Place', 'a:', ':b', 'Iam:CreateUser', 'iam:Create:User', 'iam.amazonaws']")]
    [InlineData("filter eventName like 'iam:CreateUser' or eventName like 'iam.amazonaws.com' or eventSource like 'CreateUser'")]
    [InlineData("filter eventName like 'CreateAcessKey' and eventSource like 'iam'")]
    [InlineData("filter eventName like /^CreateAcessKey/ and eventSource like /^iam/")]
    [InlineData("filter @message like 'CreateAcessKey' and @message like /eventSource.*iam.amazonaws.con/")]
    [InlineData("filter strcontains(eventName, 'CreateAcessKey')")]
    [InlineData("filter eventSource like 'lambda' and eventName like 'UpdateFunctionCode'")]
    [InlineData("filter " + Lambda + " and eventName in ['UpdateFunctionCode', 'UpdateFunctionCode20150331v2']")]
    [InlineData("filter " + CloudFront + " and (eventName = 'CreateDistribution' or eventName = 'CreateDistribution2020_05_31')")]
    [InlineData("filter eventName = 'CreateFunction'")]
    [InlineData("filter eventName = 'DeleteFunction20150331'")]
    [InlineData("filter eventSource in ['docdb.amazonaws.com', 'cloudwatch.amazonaws.com', 'cognito-idp.amazonaws.com', 'ebs.amazonaws.com', 'ses.amazonaws.com'] and eventName = 'Anything'")]
    [InlineData("filter eventSource = 'console.amazonaws.com' and eventName = 'Anything'")]
    [InlineData("filter eventSource in ['iam.amazonaws.com', 's3.amazonaws.com'] and eventName in ['CreateUser', 'GetObject']")]
    [InlineData("filter eventSource != 'iam.amazonaws.com' and eventName = 'GetObject'")]
    [InlineData("filter (" + Iam + " or eventName = 'GetObject') and awsRegion = 'x'")]
    [InlineData("filter (" + Iam + " and eventName = 'CreateUser') or (eventSource = 's3.amazonaws.com' and eventName = 'GetObject')")]
    [InlineData("filter eventName = {{user}} and eventSource = {{user}}")]
    [InlineData("filter requestParameters.eventName = 'CreateAcessKey' and insightDetails.eventName = 'CreateAcessKey'")]
    [InlineData("stats count(*) as eventName by awsRegion | filter eventName = 5")]
    [InlineData("# ctq-disable CTQ5002\nstats count(*) as n by eventName | stats max(n) as most by eventName | filter eventName = 'CreateAcessKey'")]
    public void QueryIsFine(string query) => MarkedQuery.IsFine(query);

    [Theory]
    [InlineData("filter eventSource = {|CTQ2021:'iam'|} and eventName = 'x'", "filter eventSource = 'iam.amazonaws.com' and eventName = 'x'")]
    [InlineData("filter eventSource = {|CTQ2021:\"efs.amazonaws.com\"|}", "filter eventSource = \"elasticfilesystem.amazonaws.com\"")]
    [InlineData("filter eventSource = {|CTQ2021:'s3.amazon.com'|}", "filter eventSource = 's3.amazonaws.com'")]
    [InlineData("filter eventName = {|CTQ2023:\"CreateAcessKey\"|}", "filter eventName = \"CreateAccessKey\"")]
    [InlineData("filter eventName = {|CTQ2026:'iam:CreateUser'|}", "filter eventName = 'CreateUser'")]
    [InlineData("filter eventName in [{|CTQ2026:'ListAllMyBuckets'|}]", "filter eventName in ['ListBuckets']")]
    [InlineData("filter eventName = {|CTQ2028:'PassRole'|}", "filter eventName = 'PassRole'")]
    public void QueryIsFixed(string markup, string expected) => MarkedQuery.IsFixedTo(markup, expected);
}
