namespace CloudTrailQueryGen.Generator.Model;

/// <summary>A command that computes with all rows.</summary>
/// <param name="Type">The run-time class whose method Run does it.</param>
/// <param name="Arguments">Behind the context and the rows.</param>
/// <param name="Text">The command as written.</param>
internal sealed record TransformModel(string Type, EquatableArray<ArgumentModel> Arguments, string Text);

/// <summary>An argument of a run-time method.</summary>
internal abstract record ArgumentModel;

/// <summary>A value of the event or row.</summary>
internal sealed record ValueArgumentModel(ValueModel Value) : ArgumentModel;

/// <summary>What a subquery has found.</summary>
internal sealed record SubqueryArgumentModel(int Subquery) : ArgumentModel;

/// <summary>A whole number, such as the index of a column.</summary>
internal sealed record IntegerArgumentModel(long Value) : ArgumentModel;

/// <summary>Whole numbers, such as the indexes of columns.</summary>
internal sealed record IntegersArgumentModel(EquatableArray<int> Values) : ArgumentModel;

/// <summary>A number.</summary>
internal sealed record RealArgumentModel(double Value) : ArgumentModel;

/// <summary>True or false.</summary>
internal sealed record FlagArgumentModel(bool Value) : ArgumentModel;

/// <summary>A regular expression of the query.</summary>
internal sealed record PatternArgumentModel(int Pattern) : ArgumentModel;

/// <summary>UTF-8 text.</summary>
internal sealed record TextArgumentModel(string Value) : ArgumentModel;

/// <summary>A member of an enumeration of the run time.</summary>
internal sealed record MemberArgumentModel(string Type, string Member) : ArgumentModel;

/// <summary>The name of the query, for messages.</summary>
internal sealed record QueryNameArgumentModel : ArgumentModel;
