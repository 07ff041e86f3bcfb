using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>Nodes with the separators between them (commas, pipes); indexing and enumeration see the nodes only.</summary>
internal sealed class SeparatedList<TNode>(ImmutableArray<object> nodesAndSeparators) : IReadOnlyList<TNode>
    where TNode : SyntaxNode
{
    /// <summary>Alternating node and separator token, starting with a node; a trailing separator is followed by a node with missing tokens.</summary>
    public ImmutableArray<object> NodesAndSeparators { get; } = nodesAndSeparators;

    public int Count => (NodesAndSeparators.Length + 1) / 2;

    public TNode this[int index] => (TNode)NodesAndSeparators[index * 2];

    public IEnumerator<TNode> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
