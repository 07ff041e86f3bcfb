namespace CloudTrailQueryGen.Generator.Model;

/// <summary>An expression that is true or false; a missing operand has already been decided.</summary>
internal abstract record ConditionModel;

/// <summary>All hold.</summary>
internal sealed record AndConditionModel(EquatableArray<ConditionModel> Operands) : ConditionModel;

/// <summary>At least one holds.</summary>
internal sealed record OrConditionModel(EquatableArray<ConditionModel> Operands) : ConditionModel;

/// <summary>Does not hold.</summary>
internal sealed record NotConditionModel(ConditionModel Operand) : ConditionModel;

/// <summary>Always or never.</summary>
internal sealed record ConstantConditionModel(bool Value) : ConditionModel;

/// <summary>A comparison: the method of Comparison with this name.</summary>
internal sealed record CompareConditionModel(string Method, ValueModel Left, ValueModel Right) : ConditionModel;

/// <summary>A field equals a text that is not a number: bytes are compared in place, nothing is decoded.</summary>
internal sealed record TextEqualsConditionModel(int Slot, string Text) : ConditionModel;

/// <summary>A field is present.</summary>
internal sealed record FieldPresentConditionModel(int Slot) : ConditionModel;

/// <summary>A value is present.</summary>
internal sealed record PresentConditionModel(ValueModel Value) : ConditionModel;

/// <summary>A value holds a constant text: the method of Matching with this name says where.</summary>
internal sealed record LiteralConditionModel(string Method, ValueModel Value, string Text) : ConditionModel;

/// <summary>A value contains another.</summary>
internal sealed record ContainsConditionModel(ValueModel Value, ValueModel Pattern) : ConditionModel;

/// <summary>A value is among those of a subquery.</summary>
internal sealed record MemberConditionModel(ValueModel Value, int Subquery) : ConditionModel;

/// <summary>A value matches a regular expression of the query.</summary>
internal sealed record MatchConditionModel(ValueModel Value, int Pattern) : ConditionModel;

/// <summary>A value counts as true.</summary>
internal sealed record TruthConditionModel(ValueModel Value) : ConditionModel;
