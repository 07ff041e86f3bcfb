using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>A query whose names are resolved, command by command.</summary>
/// <param name="Aliases">What each <see cref="BoundLet"/> stands for, by its index; over the whole query.</param>
/// <param name="Columns">What the user sees.</param>
/// <param name="IsFilterOnly">The query consists of filters only.</param>
internal sealed record BoundQuery(
    ImmutableArray<BoundCommand> Commands,
    ImmutableArray<BoundAlias> Aliases,
    ImmutableArray<BoundOutput> Columns,
    bool IsFilterOnly);

/// <summary>A name that the query gives to an expression.</summary>
internal sealed record BoundAlias(string Name, BoundExpression Value);

/// <summary>A column of the result.</summary>
internal sealed record BoundOutput(string Name, BoundExpression Value, TextSpan Span);
