using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language;

/// <summary>The whole front end in one call: text to tree, plan and diagnostics.</summary>
/// <param name="Tree">Always there.</param>
/// <param name="Plan">Null when a diagnostic is an error.</param>
/// <param name="Diagnostics">All findings of lexer, parser, binder and planner, in source order.</param>
internal sealed record QueryCompilation(SyntaxTree Tree, QueryPlan? Plan, ImmutableArray<QueryDiagnostic> Diagnostics);
