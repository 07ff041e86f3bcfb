using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A whole query: optional SOURCE, commands separated by pipes.</summary>
internal sealed class QuerySyntax(SourceClauseSyntax? source, SyntaxToken? leadingPipe, SeparatedList<CommandSyntax> commands, SyntaxToken? endOfFile) : SyntaxNode
{
    public SourceClauseSyntax? Source { get; } = source;

    /// <summary>The pipe between SOURCE and the first command, or a stray one at the start.</summary>
    public SyntaxToken? LeadingPipe { get; } = leadingPipe;

    public SeparatedList<CommandSyntax> Commands { get; } = commands;

    /// <summary>Present at the top level only; holds the trivia behind the last command.</summary>
    public SyntaxToken? EndOfFile { get; } = endOfFile;

    public override SyntaxKind Kind => SyntaxKind.Query;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        if (Source is not null)
        {
            yield return Source;
        }

        if (LeadingPipe is not null)
        {
            yield return LeadingPipe;
        }

        foreach (object command in Commands.NodesAndSeparators)
        {
            yield return command;
        }

        if (EndOfFile is not null)
        {
            yield return EndOfFile;
        }
    }
}
