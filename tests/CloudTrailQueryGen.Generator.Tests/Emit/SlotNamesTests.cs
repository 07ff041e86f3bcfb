using CloudTrailQueryGen.Generator.Emit;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>The constants that stand for an event's fields are short, valid and never the same.</summary>
public sealed class SlotNamesTests
{
    [Theory]
    [InlineData("eventName", "EventName")]
    [InlineData("userIdentity.userName", "UserName")]
    [InlineData("userIdentity.userName|userIdentity.sessionContext.sessionIssuer.userName", "UserIdentityUserName|SessionIssuerUserName")]
    [InlineData("userName|userIdentity.userName", "UserName|UserIdentityUserName")]
    [InlineData("resources.0.ARN|resources.1.ARN", "Resources0ARN|Resources1ARN")]
    [InlineData("items.0|0", "Items0|_0")]
    [InlineData("a-b|a b|aB", "AB|ABAt1|ABAt2")]
    [InlineData("a-b|aBAt2|aB", "AB|ABAt2|ABAt2At2")]
    [InlineData("slot|equals|toString|getType", "SlotAt0|EqualsAt1|ToStringAt2|GetTypeAt3")]
    [InlineData("a..b|.|-", "B|At1|At2")]
    [InlineData("größe|名前", "Größe|名前")]
    public void Names_are_the_shortest_endings_that_differ(string fields, string names) =>
        Assert.Equal(names.Split('|'), SlotNames.For(fields.Split('|')));
}
