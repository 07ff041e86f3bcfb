using System.IO;
using System.Linq;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Schema;

/// <summary>Paths looked up in the schema of CloudTrail records.</summary>
public sealed class CloudTrailSchemaTests
{
    [Theory]
    [InlineData("eventName", "Known Text")]
    [InlineData("eventTime", "Known TimeText")]
    [InlineData("readOnly", "Known Boolean")]
    [InlineData("userIdentity", "Known ClosedObject")]
    [InlineData("requestParameters", "Known OpenObject")]
    [InlineData("requestParameters.instancesSet.items.0.instanceId", "Known")]
    [InlineData("additionalEventData.MFAUsed", "Known Text")]
    [InlineData("additionalEventData.bytesTransferredIn", "Known Number")]
    [InlineData("additionalEventData.Anything", "Known")]
    [InlineData("resources", "Known List")]
    [InlineData("resources.0", "Known ClosedObject")]
    [InlineData("resources.12.ARN", "Known Text")]
    [InlineData("userIdentity.sessionContext.webIdFederationData.attributes.x", "Known")]
    [InlineData("insightContext.attributions.0.anything", "Known")]
    [InlineData("eventname", "UnknownField eventname eventName")]
    [InlineData("requestId", "UnknownField requestId requestID")]
    [InlineData("somethingElse", "UnknownField somethingElse")]
    [InlineData("userIdentity.sessionContex.sessionIssuer.arn", "UnknownMember userIdentity sessionContex userIdentity.sessionContext.sessionIssuer.arn")]
    [InlineData("tlsDetails.tlsversion", "UnknownMember tlsDetails tlsversion tlsDetails.tlsVersion")]
    [InlineData("resources.0.arn", "UnknownMember resources.0 arn resources.0.ARN")]
    [InlineData("resources.ARN", "IndexMissing resources ARN resources.0.ARN")]
    [InlineData("eventName.0", "BelowPlainValue eventName 0")]
    public void PathIsLookedUp(string path, string expected)
    {
        SchemaLookup lookup = CloudTrailSchema.BuiltIn.Find(path);
        string[] parts = [lookup.Match.ToString(), lookup.Shape?.ToString() ?? string.Empty, lookup.Parent, lookup.Segment, lookup.Suggestion ?? string.Empty];
        Assert.Equal(expected, string.Join(" ", parts.Where(part => part.Length != 0)));
    }

    [Fact]
    public void EveryPathOfTheTableIsKnown()
    {
        string[] rows = File.ReadAllLines(RepositoryFiles.PathOf("src/CloudTrailQueryGen.Language/Schema/cloudtrail-fields.tsv"));
        string[] paths = [.. rows.Skip(1).Select(row => row.Split('\t')[0]).Where(path => path[0] != '@')];
        Assert.True(paths.Length > 150);
        Assert.All(paths, path => Assert.Equal(SchemaMatch.Known, CloudTrailSchema.BuiltIn.Find(path.Replace("[]", ".0")).Match));
    }
}
