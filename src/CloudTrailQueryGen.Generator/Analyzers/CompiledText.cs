using System;
using CloudTrailQueryGen.Language;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>What the front end made of a text.</summary>
/// <param name="Compilation">Null when it failed.</param>
/// <param name="Failure">The exception that it failed with: a fault of this product.</param>
internal sealed record CompiledText(QueryCompilation? Compilation, Exception? Failure);
