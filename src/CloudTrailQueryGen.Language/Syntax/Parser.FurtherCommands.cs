using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>The commands beyond the core.</content>
internal sealed partial class Parser
{
    private CommandSyntax ParseFurtherCommand(SyntaxToken keyword, SyntaxKind kind)
    {
        var rest = ImmutableArray.CreateBuilder<SyntaxToken>();
        PassToCommandEnd(() => rest.Add(_tokens.Take()));
        return new SkippedCommandSyntax(keyword, rest.ToImmutable());
    }

    private SourceClauseSyntax ParseSourceClause()
    {
        SyntaxToken keyword = _tokens.Take();
        var parts = ImmutableArray.CreateBuilder<object>();
        PassToCommandEnd(() => parts.Add(_tokens.Take()));
        return new SourceClauseSyntax(keyword, parts.ToImmutable());
    }
}
