using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>The members of <c>requestParameters</c> that an API can have, on the first level.</summary>
/// <param name="Names">Sorted.</param>
/// <param name="IsReliable">Records have confirmed the names of this service; otherwise they follow from a rule.</param>
/// <param name="IsCaseReliable">So many have confirmed them that a difference in case is a mistake.</param>
internal sealed record RequestParameterNames(ImmutableArray<string> Names, bool IsReliable, bool IsCaseReliable);
