using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Caching;

/// <summary>Everything that the generator keeps between runs compares by value and holds nothing of Roslyn's.</summary>
public sealed class ModelShapeTests
{
    [Fact]
    public void What_flows_between_steps_is_plain_data() => Assert.Empty(ModelShape.Violations(
        typeof(FoundMethod),
        typeof(AttributedQuery),
        typeof(RowClaimIndex),
        typeof(ProjectOptions),
        typeof(QueryFile),
        typeof(QueryFileIndex),
        typeof(LookupTableContent),
        typeof(LookupTableFile),
        typeof(ProjectFiles),
        typeof(QueryDeclaration),
        typeof(QueryModel)));

    [Theory]
    [InlineData(typeof(WithSymbol), "WithSymbol.Symbol: ISymbol belongs to Roslyn")]
    [InlineData(typeof(WithDelegate), "WithDelegate.Call: Action is a delegate")]
    [InlineData(typeof(WithArray), "WithArray.Items: Int32[] is an array")]
    [InlineData(typeof(WithList), "WithList.Items: List`1 does not compare by value")]
    [InlineData(typeof(WithSetter), "WithSetter.<Name>k__BackingField: can be changed")]
    [InlineData(typeof(Nested), "Nested.Inner.Items: Int32[] is an array")]
    public void What_is_not_is_named_with_its_path(Type type, string violation) => Assert.Equal([violation], (IEnumerable<string>)ModelShape.Violations(type));

    private sealed record WithSymbol(ISymbol Symbol);

    private sealed record WithDelegate(Action Call);

    private sealed record WithArray(int[] Items);

    private sealed record WithList(List<int> Items);

    private sealed record WithSetter
    {
        public string Name { get; set; } = string.Empty;
    }

    private sealed record Nested(WithArray Inner);
}
