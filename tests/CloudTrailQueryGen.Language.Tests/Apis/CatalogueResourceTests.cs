using System;
using System.IO;
using System.Linq;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Apis;

/// <summary>The resources of the API catalogue are what the tables in <c>src/CloudTrailQueryGen.Language/Apis/Catalogue</c> say; <c>CTQ_UPDATE_GOLDENS=1</c> makes them anew.</summary>
public sealed class CatalogueResourceTests
{
    private const string Folder = "src/CloudTrailQueryGen.Language/Apis/";

    /// <summary>The product is loaded by every compiler and editor.</summary>
    private const int MostBytes = 350 * 1024;

    [Fact]
    public void EventsAreThoseOfTheTables() => Verify("events.deflate", CatalogueSource.EventsText());

    [Fact]
    public void ParametersAreThoseOfTheTables() => Verify("parameters.deflate", CatalogueSource.ParametersText());

    [Fact]
    public void ResourcesAreSmall()
    {
        long bytes = Directory.GetFiles(RepositoryFiles.PathOf(Folder), "*.deflate").Sum(path => new FileInfo(path).Length);
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public void TablesAreSortedAndWithoutDoubles()
    {
        foreach (string[][] rows in new[] { CatalogueSource.Services, CatalogueSource.Events, CatalogueSource.Traps })
        {
            bool hasEvents = rows != CatalogueSource.Services;
            string[] keys = [.. rows.Select(row => hasEvents ? row[0] + "\t" + row[1] : row[0])];
            Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
        }
    }

    [Fact]
    public void EveryEventAndTrapIsOfAKnownSource()
    {
        string[] sources = [.. CatalogueSource.Services.Select(row => row[0])];
        Assert.Empty(CatalogueSource.Events.Concat(CatalogueSource.Traps).Select(row => row[0]).Distinct().Except(sources));
    }

    [Fact]
    public void NoTrapIsAnEventAndEveryLoggedNameIsOne()
    {
        var events = CatalogueSource.Events.Select(row => (row[0], row[1])).ToHashSet();
        Assert.All(CatalogueSource.Traps, trap =>
        {
            Assert.DoesNotContain((trap[0], trap[1]), events);
            Assert.True(trap[2] == "-" ? trap[4] != "-" : events.Contains((trap[0], trap[2])), trap[1]);
        });
    }

    private static void Verify(string file, string expected)
    {
        string path = RepositoryFiles.PathOf(Folder + file);
        string actual = File.Exists(path) ? CatalogueSource.Inflate(File.ReadAllBytes(path)) : string.Empty;
        if (actual != expected && Environment.GetEnvironmentVariable("CTQ_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllBytes(path, CatalogueSource.Deflate(expected));
        }

        Assert.True(actual == expected, $"{file} is not made of the tables of Apis/Catalogue");
    }
}
