using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>One row of the command table: everything that parser, binder, docs and completion know about a command.</summary>
/// <param name="Name">The spelling of CloudWatch's documentation; names compare ignoring case.</param>
/// <param name="Aliases">Other spellings of the same command.</param>
/// <param name="Kind">The kind of its syntax node.</param>
/// <param name="Syntax">How it is written, for users: optional parts in brackets, repeated ones with an ellipsis.</param>
/// <param name="Summary">One line for users.</param>
internal sealed record CommandDescriptor(
    string Name,
    ImmutableArray<string> Aliases,
    SyntaxKind Kind,
    string Syntax,
    string Summary)
{
    /// <summary>The rule by which it is refused for good, because only the service can carry it out; null for any other command.</summary>
    public QueryDiagnosticDescriptor? Refusal { get; init; }

    /// <summary>What an editor writes for it, with <c>$</c> where one goes on; null for the name and a space.</summary>
    public string? Snippet { get; init; }

    /// <summary>It runs here.</summary>
    public bool IsEvaluated => Refusal is null;
}
