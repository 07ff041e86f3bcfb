using System.Linq;
using CloudTrailQueryGen.Generator.Lowering;
using CloudTrailQueryGen.Generator.Model;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>Every way in which keys may spell a field's flattened name leads to its slot.</summary>
public sealed class FieldTrieTests
{
    [Theory]
    [InlineData("a", "0:a=0")]
    [InlineData("a|a", "0:a=1")]
    [InlineData("a.b", "0:a>1 a.b=0; 1(a.):b=0")]
    [InlineData("a|a.b", "0:a=0>1 a.b=1; 1(a.):b=1")]
    [InlineData("a.0", "0:a>1 a.0=0; 1(a.):0=0 [0]=0")]
    [InlineData("a.01.x", "0:a>1 a.01>2 a.01.x=0; 1(a.):01>2 01.x=0; 2(a.01.):x=0")]
    [InlineData("0", "0:0=0")]
    [InlineData("@@a.@@b", "0:@a>1 @a.@@b=0; 1(@@a.):@@b=0")]
    [InlineData("a.b.c|a.b", "0:a>1 a.b=1>2 a.b.c=0; 1(a.):b=1>2 b.c=0; 2(a.b.):c=0")]
    [InlineData("a.99999999999", "0:a>1 a.99999999999=0; 1(a.):99999999999=0")]
    [InlineData("", "0:=0")]
    [InlineData("a..b", "0:a>1 a.>2 a..b=0; 1(a.):>2 .b=0; 2(a..):b=0")]
    public void Keys_lead_to_slots_and_nodes(string fields, string trie)
    {
        EquatableArray<FieldNodeModel> nodes = FieldTrie.Build(fields.Split('|'));

        Assert.Equal(trie, string.Join("; ", nodes.Select(Describe)));
    }

    private static string Describe(FieldNodeModel node, int index)
    {
        string prefix = node.Prefix.Length == 0 ? string.Empty : $"({node.Prefix})";
        string members = string.Join(' ', node.Members.Select(member => member.Key + Target(member.Slot, member.Node)));
        string elements = string.Concat(node.Elements.Select(element => $" [{element.Index}]{Target(element.Slot, element.Node)}"));
        return $"{index}{prefix}:{members}{elements}";
    }

    private static string Target(int slot, int node) => (slot < 0 ? string.Empty : "=" + slot) + (node < 0 ? string.Empty : ">" + node);
}
