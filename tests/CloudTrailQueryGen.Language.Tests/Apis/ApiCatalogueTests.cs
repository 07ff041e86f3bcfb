using System;
using System.Linq;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Apis;

/// <summary>What the catalogue of APIs answers.</summary>
public sealed class ApiCatalogueTests
{
    private static readonly ApiCatalogue Apis = ApiCatalogue.BuiltIn;

    [Fact]
    public void EveryEventOfTheTablesIsFound() =>
        Assert.All(CatalogueSource.Events, row => Assert.Equal(row[1], Apis.FindEvent(row[0], row[1])?.Name));

    [Fact]
    public void EveryEventSourceOfTheTablesIsFound() => Assert.All(CatalogueSource.Services, row => Assert.Equal(row[0], Apis.FindSource(row[0])?.Name));

    [Fact]
    public void EveryTrapOfTheTablesIsFoundAndNoEvent() => Assert.All(CatalogueSource.Traps, row =>
    {
        EventTrap trap = Apis.FindTrap(row[0], row[1])!;
        Assert.Equal((row[2] == "-" ? null : row[2], row[3] != "rule"), (trap.LoggedName, trap.IsCertain));
        Assert.Null(Apis.FindEvent(row[0], row[1]));
    });

    [Fact]
    public void EveryListOfParametersIsFound() => Assert.All(
        CatalogueSource.Events.Where(row => row[3] != "-"),
        row => Assert.Equal(row[3], string.Join(' ', Apis.ParametersOf(row[0], row[1])!.Names)));

    [Theory]
    [InlineData("")]
    [InlineData("s3")]
    [InlineData("S3.amazonaws.com")]
    [InlineData("zzz.amazonaws.com")]
    [InlineData("s3.amazonaws.com\tp")]
    [InlineData("größe.amazonaws.com")]
    public void OtherSourcesAreNotFound(string name)
    {
        Assert.Null(Apis.FindSource(name));
        Assert.Null(Apis.FindEvent(name, "GetObject"));
        Assert.Empty(Apis.EventsOf(name));
        Assert.Null(Apis.NearEvent(name, "GetObject"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("getobject")]
    [InlineData("GetObjec")]
    [InlineData("GetObjectt")]
    [InlineData("zzz")]
    [InlineData("=s3.amazonaws.com")]
    public void OtherEventsAreNotFound(string name) => Assert.Null(Apis.FindEvent("s3.amazonaws.com", name));

    [Theory]
    [InlineData("S3.amazonaws.com", "s3.amazonaws.com")]
    [InlineData("iam.amazonaws.con", "iam.amazonaws.com")]
    [InlineData("cloudtrial.amazonaws.com", "cloudtrail.amazonaws.com")]
    [InlineData("IAM", "iam.amazonaws.com")]
    [InlineData("ecs.amazonaws", "ecs.amazonaws.com")]
    [InlineData("s3.amazon.com", "s3.amazonaws.com")]
    [InlineData("sns.aws.com", "sns.amazonaws.com")]
    [InlineData("s3amazonaws.com", "s3.amazonaws.com")]
    [InlineData("kms.amazonawscom", "kms.amazonaws.com")]
    [InlineData("workmailmessageflow.amazonaws.com", "workmailMessageFlow.amazonaws.com")]
    [InlineData("vpc.amazonaws.com", "ec2.amazonaws.com")]
    [InlineData("efs", "elasticfilesystem.amazonaws.com")]
    [InlineData("EMR", "elasticmapreduce.amazonaws.com")]
    [InlineData("msk.amazonaws.com", "kafka.amazonaws.com")]
    [InlineData("elb.aws.com", "elasticloadbalancing.amazonaws.com")]
    [InlineData("cloudwatch", "monitoring.amazonaws.com")]
    [InlineData("stepfunctions.amazonaws.com", "states.amazonaws.com")]
    [InlineData("x.amazonaws.com", null)]
    [InlineData("xyz.amazonaws.com", null)]
    [InlineData("xs.amazonaws.com", null)]
    [InlineData("storage.example.com", null)]
    [InlineData("iam.example.com", null)]
    [InlineData("amazonaws.com", null)]
    [InlineData(".amazonaws.com", null)]
    [InlineData("iam.", null)]
    [InlineData(".", null)]
    [InlineData("", null)]
    public void NearSourceIsProposed(string written, string? expected) => Assert.Equal(expected, Apis.NearSource(written));

    [Theory]
    [InlineData("s3.amazonaws.com", "getobject", "GetObject")]
    [InlineData("s3.amazonaws.com", "GetObjects", "GetObject")]
    [InlineData("iam.amazonaws.com", "CreateAcessKey", "CreateAccessKey")]
    [InlineData("iam.amazonaws.com", "PassRol", null)]
    [InlineData(null, "CreatAccessKey", "CreateAccessKey")]
    [InlineData("iam.amazonaws.com", "Foo", null)]
    public void NearEventIsProposed(string? source, string written, string? expected) => Assert.Equal(expected, Apis.NearEvent(source, written));

    [Fact]
    public void EventSourcesOfAnEventAreSorted()
    {
        string[] sources = [.. Apis.SourcesWith("TagResource")];
        Assert.Contains("kms.amazonaws.com", sources);
        Assert.Equal(sources.Order(StringComparer.Ordinal), sources);
        Assert.Equal(["signin.amazonaws.com"], Apis.SourcesWith("ConsoleLogin"));
        Assert.Empty(Apis.SourcesWith("consolelogin"));
    }

    [Fact]
    public void SourcesAndEventsCanBeOffered()
    {
        Assert.Equal("Amazon S3", "Amazon " + Apis.Sources().Single(source => source.Name == "s3.amazonaws.com").Service);
        Assert.DoesNotContain(Apis.Sources(), source => source.Status == EventSourceStatus.AliasCandidate);
        Assert.Contains(Apis.EventsOf("iam.amazonaws.com"), each => each is { Name: "CreateUser", IsSuggested: true, IsOwned: true });
        Assert.DoesNotContain(Apis.EventsOf("iam.amazonaws.com"), each => each.Name == "PassRole");
    }

    [Fact]
    public void TheGlanceAtNamesOverlooksNoneThatIsNear()
    {
        string[] names = [.. CatalogueSource.Events.Where(row => row[2] is "observed" or "model" or "model-name-rule" or "curated").Select(row => row[1])];
        var random = new Random(11);
        for (int i = 0; i < 150; i++)
        {
            string written = Mutate(Mutate(names[random.Next(names.Length)], random), random);
            Assert.Equal(Suggestion.Strictly(written, names, 2), Apis.NearEvent(null, written));
        }
    }

    [Fact]
    public void NothingIsReadBeforeItIsNeeded()
    {
        int loads = 0;
        BuiltInApis? loaded = null;
        var apis = new ApiCatalogue(() =>
        {
            loads++;
            return loaded = new BuiltInApis();
        }, AddedApis.None);
        Assert.Equal(0, loads);

        apis.FindSource("s3.amazonaws.com");
        apis.NearEvent("iam.amazonaws.com", "CreatUser");
        Assert.Equal(1, loads);
        Assert.False(loaded!.HasLoadedParameters);

        apis.ParametersOf("iam.amazonaws.com", "CreateUser");
        Assert.True(loaded.HasLoadedParameters);
        Assert.Equal(1, loads);
    }

    private static string Mutate(string name, Random random)
    {
        int at = random.Next(name.Length);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, ((char)('a' + random.Next(26))).ToString()),
            2 => name.Remove(at, 1).Insert(at, ((char)('A' + random.Next(26))).ToString()),
            _ => at + 1 < name.Length ? name[..at] + name[at + 1] + name[at] + name[(at + 2)..] : name,
        };
    }
}
