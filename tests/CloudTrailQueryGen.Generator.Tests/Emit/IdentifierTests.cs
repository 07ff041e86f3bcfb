using System.Linq;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>Names that C# takes.</summary>
public sealed class IdentifierTests
{
    [Fact]
    public void Exactly_the_reserved_words_are_escaped()
    {
        foreach (string keyword in SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(word => word[0] != '_'))
        {
            Assert.Equal("@" + keyword, Identifier.Escape(keyword));
        }

        foreach (string keyword in SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText).Where(SyntaxFacts.IsValidIdentifier).Append("name"))
        {
            Assert.Equal(keyword, Identifier.Escape(keyword));
        }
    }

    [Theory]
    [InlineData("eventName", "EventName")]
    [InlineData("userIdentity.userName", "UserName")]
    [InlineData("resources.0.ARN", "ARN")]
    [InlineData("requestParameters.items.0", "Items0")]
    [InlineData("requestParameters.items.0.1", "Items01")]
    [InlineData("@timestamp", "Timestamp")]
    [InlineData("@@foo", "Foo")]
    [InlineData("User_Type", "UserType")]
    [InlineData("bin(1h)", "Bin1h")]
    [InlineData("count(*)", "Count")]
    [InlineData("count_distinct(userIdentity.arn)", "CountDistinctUserIdentityArn")]
    [InlineData("a-b c", "ABC")]
    [InlineData("0", "_0")]
    [InlineData("1st", "_1st")]
    [InlineData("größe", "Größe")]
    [InlineData("名前", "名前")]
    [InlineData("***", "Column")]
    [InlineData("😀", "Column")]
    [InlineData("", "Column")]
    [InlineData(".", "Column")]
    public void A_column_becomes_a_property(string column, string property)
    {
        Assert.Equal(property, PropertyName.For(column));
        Assert.True(SyntaxFacts.IsValidIdentifier(property));
    }
}
