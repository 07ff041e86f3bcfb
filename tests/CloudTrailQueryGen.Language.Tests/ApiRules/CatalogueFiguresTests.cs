using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.ApiRules;

/// <summary>How many of the names in real events the rules would call wrong: the figures of docs/catalogue.md.</summary>
public sealed class CatalogueFiguresTests
{
    private static readonly List<JsonElement> Records = RecordedEvents.Read();

    /// <summary>All are infos. CloudFront's names have been seen with the date behind them and without.</summary>
    private static readonly string[] UnknownEvents =
    [
        "CTQ2024 codewhisperer.amazonaws.com GenerateCompletions",
        "CTQ2027 cloudfront.amazonaws.com CreateDistribution",
        "CTQ2027 cloudfront.amazonaws.com ListCloudFrontOriginAccessIdentities",
        "CTQ2027 cloudfront.amazonaws.com ListDistributions",
        "CTQ2027 cloudfront.amazonaws.com ListFieldLevelEncryptionConfigs",
        "CTQ2027 cloudfront.amazonaws.com ListFieldLevelEncryptionProfiles",
        "CTQ2027 cloudfront.amazonaws.com ListStreamingDistributions",
        "CTQ2027 cloudfront.amazonaws.com TagResource",
        "CTQ2027 cloudfront.amazonaws.com UpdateDistribution",
    ];

    /// <summary>Shippers of logs have added the first two, and damaged the third.</summary>
    private static readonly string[] UnknownFields = ["@timestamp", "@version", "userIdentitytype"];

    [Fact]
    public void RealEventsAreKnown()
    {
        (string Source, string Name)[] pairs = [.. Pairs().Distinct()];
        string[] found = [.. pairs.SelectMany(pair =>
            Findings($"filter eventSource = '{pair.Source}' and eventName = '{pair.Name}'").Select(id => $"{id} {pair.Source} {pair.Name}"))];

        Assert.Equal(Expected("events"), $"{pairs.Length} | {found.Length}");
        Assert.Equal(UnknownEvents, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RealFieldsAreKnown()
    {
        string[] paths = [.. Records.SelectMany(record => RecordedEvents.PathsOf(record)).Select(path => Regex.Replace(path, @"\.\d+(?=\.|$)", ".0")).Distinct()];
        string[] found = [.. paths.Where(path => CloudTrailSchema.BuiltIn.Find(path).Match != SchemaMatch.Known).Order(StringComparer.Ordinal)];

        Assert.Equal(Expected("fields"), $"{paths.Length} | {found.Length}");
        Assert.Equal(UnknownFields, found);
    }

    [Fact]
    public void RealMembersOfOpenObjectsAreInTheRightCase()
    {
        string[] paths = [.. Records.SelectMany(record => RecordedEvents.PathsOf(record))
            .Where(path => Regex.IsMatch(path, @"^(responseElements|additionalEventData)\.[A-Za-z]\w*$")).Distinct()];

        Assert.NotEmpty(paths);
        Assert.Empty(paths.SelectMany(path => Findings($"filter ispresent({path})").Select(id => $"{id} {path}")));
    }

    [Fact]
    public void RealRegionsAreKnown()
    {
        string[] regions = [.. Records.Select(record => Text(record, "awsRegion")).Where(region => region.Length != 0).Distinct()];

        Assert.NotEmpty(regions);
        Assert.Empty(regions.SelectMany(region => Findings($"filter awsRegion = '{region}'").Select(id => $"{id} {region}")));
    }

    [Fact]
    public void RealRequestParametersAreKnown()
    {
        string[] queries = [.. Records
            .Where(record => record.TryGetProperty("requestParameters", out JsonElement parameters) && parameters.ValueKind == JsonValueKind.Object)
            .SelectMany(record => record.GetProperty("requestParameters").EnumerateObject()
                .Where(member => Regex.IsMatch(member.Name, "^[A-Za-z0-9_]+$"))
                .Select(member => $"filter eventSource = '{Text(record, "eventSource")}' and eventName = '{Text(record, "eventName")}' and ispresent(requestParameters.{member.Name})"))
            .Distinct()];
        string[] found = [.. queries.SelectMany(query => Findings(query).Where(id => id is "CTQ2030" or "CTQ2031").Select(id => $"{id} {query}"))];

        Assert.Equal(Expected("request parameters"), $"{queries.Length} | {found.Length}");
        Assert.Empty(found);
    }

    [Fact]
    public void RealKindsAreKnown()
    {
        string[] queries = [.. Records.SelectMany(record => new[] { "eventType", "eventCategory" }
            .Where(name => record.TryGetProperty(name, out _))
            .Select(name => $"filter {name} = '{Text(record, name)}'")
            .Concat(record.TryGetProperty("userIdentity", out JsonElement identity) && identity.TryGetProperty("type", out JsonElement type) ? [$"filter userIdentity.type = '{type}'"] : [])).Distinct()];
        string[] found = [.. queries.SelectMany(query => Findings(query).Select(id => $"{id} {query}"))];

        Assert.Equal(Expected("kinds"), $"{queries.Length} | {found.Length}");
        Assert.Empty(found);
    }

    private static IEnumerable<(string Source, string Name)> Pairs() => Records
        .Select(record => (Source: Text(record, "eventSource"), Name: Text(record, "eventName")))
        .Where(pair => pair.Source.Length != 0);

    private static string Text(JsonElement record, string name) => record.TryGetProperty(name, out JsonElement value) ? value.ToString() : string.Empty;

    private static IEnumerable<string> Findings(string query) => QueryCompiler.Compile(query, []).Diagnostics
        .Select(found => found.Id)
        .Where(id => string.CompareOrdinal(id, "CTQ2021") >= 0 && (string.CompareOrdinal(id, "CTQ2032") <= 0 || id is "CTQ2036" or "CTQ2037"));

    /// <summary>What the page says: distinct ones, and how many of them would be reported.</summary>
    private static string Expected(string what)
    {
        string page = File.ReadAllText(RepositoryFiles.PathOf("docs/catalogue.md"));
        Match row = Regex.Match(page, $@"^\| {what}[^|]*\| ([\d,]+) \| ([\d,]+) \|", RegexOptions.Multiline);
        return $"{row.Groups[1].Value.Replace(",", "")} | {row.Groups[2].Value.Replace(",", "")}";
    }
}
