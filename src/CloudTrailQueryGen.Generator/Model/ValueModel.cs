namespace CloudTrailQueryGen.Generator.Model;

/// <summary>An expression that yields a value.</summary>
internal abstract record ValueModel;

/// <summary>A text constant.</summary>
internal sealed record TextValueModel(string Text) : ValueModel;

/// <summary>A whole number.</summary>
internal sealed record IntegerValueModel(long Number) : ValueModel;

/// <summary>A number with a fraction.</summary>
internal sealed record RealValueModel(double Number) : ValueModel;

/// <summary>No value.</summary>
internal sealed record MissingValueModel : ValueModel;

/// <summary>A parameter of the method.</summary>
internal sealed record ParameterValueModel(string Name, HostParameterType Type) : ValueModel;

/// <summary>A field of the event.</summary>
internal sealed record FieldValueModel(int Slot) : ValueModel;

/// <summary>A field that CloudWatch adds: the member of EventFields with this name.</summary>
internal sealed record SystemValueModel(string Member) : ValueModel;

/// <summary>A column of the row.</summary>
internal sealed record ColumnValueModel(int Index) : ValueModel;

/// <summary>A local that a <see cref="LetModel"/> or an <see cref="ExpandModel"/> declared.</summary>
internal sealed record LocalValueModel(string Local) : ValueModel;

/// <summary>A member of a structure, by its flattened name.</summary>
internal sealed record MemberValueModel(ValueModel Structure, string FlatName) : ValueModel;

/// <summary>An arithmetic operator: the method of Arithmetic with this name.</summary>
internal sealed record ArithmeticValueModel(string Method, EquatableArray<ValueModel> Operands) : ValueModel;

/// <summary>A function of the language: the method of Functions with this name.</summary>
internal sealed record FunctionValueModel(string Method, EquatableArray<ValueModel> Arguments) : ValueModel;

/// <summary>A whole number that the run is given: the member of QueryContext with this name.</summary>
internal sealed record RunValueModel(string Member) : ValueModel;

/// <summary>The value of the first branch whose condition holds; the others are not evaluated.</summary>
internal sealed record ChoiceValueModel(EquatableArray<BranchModel> Branches, ValueModel Otherwise) : ValueModel;

/// <summary>A value and when it is chosen.</summary>
internal sealed record BranchModel(ConditionModel Condition, ValueModel Value);

/// <summary>The groups of the first match of a pattern of the query.</summary>
internal sealed record CapturesValueModel(ValueModel Input, int Pattern) : ValueModel;

/// <summary>What a query's constant has been made into, once: the field that holds it, or a constant of the run time.</summary>
internal sealed record PreparedValueModel(string Name) : ValueModel;

/// <summary>A pattern of the query, as an argument.</summary>
internal sealed record PatternValueModel(int Pattern) : ValueModel;

/// <summary>The time zone that a value names.</summary>
internal sealed record TimeZoneValueModel(ValueModel Name) : ValueModel;

/// <summary>The row of a lookup's table that fits.</summary>
internal sealed record LookupRowValueModel(int Lookup, EquatableArray<ValueModel> Keys) : ValueModel;

/// <summary>What such a row gives as one of the lookup's outputs.</summary>
internal sealed record LookupCellValueModel(int Lookup, ValueModel Row, int Output) : ValueModel;

/// <summary>1 when a time lies in one of the two windows that the query compares: the member of WindowComparison with this name.</summary>
internal sealed record ComparisonValueModel(string Member, ValueModel Time) : ValueModel;

/// <summary>A time rounded to a period: the method of TimeBins with this name.</summary>
internal sealed record TimeBinValueModel(string Method, ValueModel Time, long Count, string Unit) : ValueModel;

/// <summary>1 or 0.</summary>
internal sealed record ConditionValueModel(ConditionModel Condition) : ValueModel;
