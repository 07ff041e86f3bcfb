using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>Text where a command was expected and none was recognised.</summary>
/// <param name="keyword">The first token; missing when nothing stands between two pipes.</param>
/// <param name="tokens">The tokens behind it.</param>
internal sealed class SkippedCommandSyntax(SyntaxToken keyword, ImmutableArray<SyntaxToken> tokens) : CommandSyntax(keyword)
{
    public ImmutableArray<SyntaxToken> Tokens { get; } = tokens;

    public override SyntaxKind Kind => SyntaxKind.SkippedCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (SyntaxToken token in Tokens)
        {
            yield return token;
        }
    }
}
