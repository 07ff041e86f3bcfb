namespace CloudTrailQueryGen.Generator.Model;

/// <summary>An object or array on the way to a needed field.</summary>
/// <param name="Prefix">The flattened names of its members begin with this; empty for the record itself.</param>
/// <param name="Members">The keys that matter here.</param>
/// <param name="Elements">The array elements that matter here.</param>
internal sealed record FieldNodeModel(string Prefix, EquatableArray<FieldMemberModel> Members, EquatableArray<FieldElementModel> Elements);

/// <summary>A needed member.</summary>
/// <param name="Key">The JSON key, unescaped.</param>
/// <param name="Slot">Where its value goes, or -1.</param>
/// <param name="Node">The node to descend to, or -1.</param>
internal sealed record FieldMemberModel(string Key, int Slot, int Node);

/// <summary>A needed array element.</summary>
internal sealed record FieldElementModel(int Index, int Slot, int Node);
