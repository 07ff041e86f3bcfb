using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.ApiRules;

/// <summary>What the catalogue says about queries that people published, and what it costs those that name no API.</summary>
public sealed class PublishedQueryTests
{
    /// <summary>All findings in published queries. A new one is a false alarm until somebody has looked at it.</summary>
    private static readonly string[] Expected =
    [
        // Right: logins are events of signin.amazonaws.com. (The query is not valid for other reasons.)
        "V225 CTQ2025 'ConsoleLogin' is an event of 'signin.amazonaws.com', but the query asks for 'iam.amazonaws.com' here, so this is never true",
    ];

    [Fact]
    public void NoPublishedQueryGetsAFalseAlarm() =>
        Assert.Equal(Expected, RepositoryFiles.ReadQueryVectors().SelectMany(vector => Findings(vector.Query).Select(found => $"{vector.Id} {found.Id} {found.Message}")));

    [Theory]
    [InlineData("stats count(*) as calls by eventName, eventSource | sort calls desc", 0)]
    [InlineData("filter errorCode = 'AccessDenied' and requestParameters.bucketName like /x/", 0)]
    [InlineData("filter eventName like /^Create/ and eventSource like 's3'", 0)]
    [InlineData("filter eventName = 'CreateUser'", 1)]
    [InlineData("filter eventSource = 's3.amazonaws.com'", 1)]
    [InlineData("filter eventSource = 's3.amazonaws.com' and eventName in ['GetObject', 'PutObject'] | fields requestParameters.bucketName", 1)]
    public void CatalogueIsReadWhenAnApiIsNamed(string query, int expected)
    {
        int loads = 0;
        var apis = new ApiCatalogue(() =>
        {
            loads++;
            return new BuiltInApis();
        }, AddedApis.None);
        QueryCompilation compilation = QueryCompiler.Compile(query, new QueryEnvironment([]) { Schema = new CloudTrailSchema(SchemaFile.Read, apis) });

        Assert.NotNull(compilation.Plan);
        Assert.Equal(expected, loads);
    }

    [Fact]
    public void MessagesNameTheDateOfTheCatalogue() =>
        Assert.All(
            DiagnosticCatalogue.All.Where(rule => rule.MessageFormat.Contains("in the catalogue")),
            rule => Assert.Contains($"in the catalogue of {ApiCatalogue.Date}", rule.MessageFormat));

    private static IEnumerable<QueryDiagnostic> Findings(string query) =>
        QueryCompiler.Compile(query, []).Diagnostics.Where(found => string.CompareOrdinal(found.Id, "CTQ2021") >= 0 && string.CompareOrdinal(found.Id, "CTQ2037") <= 0);
}
