using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Fixes;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>What the front end made of a text.</summary>
/// <param name="Compilation">Null when it failed.</param>
/// <param name="Fixes">One for each of the compilation's diagnostics; null for one without.</param>
/// <param name="Failure">The exception that it failed with: a fault of this product.</param>
internal sealed record CompiledText(QueryCompilation? Compilation, ImmutableArray<QueryFix?> Fixes, Exception? Failure);
