namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>A reference to a group where it stands in a replacement.</summary>
/// <param name="Start">Its first character's place.</param>
/// <param name="Text">As written: <c>$1</c>, <c>\1</c>, <c>${1}</c> or <c>${name}</c>.</param>
/// <param name="Number">The group it counts to; null for a name.</param>
/// <param name="Name">Null for a number.</param>
internal sealed record GroupReference(int Start, string Text, int? Number, string? Name);
