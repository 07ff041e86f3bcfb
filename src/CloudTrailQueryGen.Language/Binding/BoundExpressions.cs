using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>A constant: <paramref name="Value"/> is <see cref="string"/>, <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>.</summary>
internal sealed record BoundLiteral(object Value, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A period argument of bin, datefloor, …, with the service's caps applied.</summary>
internal sealed record BoundPeriod(Period Period, TextSpan Span) : BoundExpression(QueryType.Integer, Span);

/// <summary>A parameter of the host method.</summary>
internal sealed record BoundParameter(string Name, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A value that never exists: an unknown system field, <c>null</c>.</summary>
internal sealed record BoundMissing(TextSpan Span) : BoundExpression(QueryType.Any, Span);

/// <summary>A field of the event, by its flattened name.</summary>
internal sealed record BoundField(string FlatName, TextSpan Span) : BoundExpression(QueryType.Any, Span);

/// <summary>The fields that CloudWatch adds to an event.</summary>
internal enum SystemField
{
    /// <summary><c>@message</c>: the event's JSON as given.</summary>
    Message,

    /// <summary><c>@timestamp</c>: eventTime, unless the host gives another.</summary>
    Timestamp,

    /// <summary><c>@ptr</c>: identifies the event within a run.</summary>
    Pointer,
}

/// <summary>A system field that has a value here.</summary>
internal sealed record BoundSystemField(SystemField Field, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A column of the rows that the previous stage delivers.</summary>
internal sealed record BoundColumn(int Index, string Name, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A computed alias of the same stage, evaluated once per event or row.</summary>
internal sealed record BoundLet(int Index, string Name, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A value that a command makes for each row, such as an element of a list or a running sum; see <see cref="BoundCommand"/>.</summary>
/// <param name="Id">Unique in the query.</param>
internal sealed record BoundMade(int Id, string Name, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A member or element of a computed structure, by its flattened name: <c>jsonParse(x).a[1]</c> has the name <c>a.1</c>. Missing for a value that is no structure.</summary>
internal sealed record BoundMember(BoundExpression Structure, string FlatName, TextSpan Span) : BoundExpression(QueryType.Any, Span);

/// <summary>Prefix operator.</summary>
internal sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>Infix operator.</summary>
internal sealed record BoundBinary(BinaryOperator Operator, BoundExpression Left, BoundExpression Right, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary><c>[not] like</c> with a substring: <paramref name="Pattern"/> is any text expression.</summary>
internal sealed record BoundContains(BoundExpression Left, BoundExpression Pattern, bool IsNegated, TextSpan Span) : BoundExpression(QueryType.Boolean, Span);

/// <summary><c>[not] like /regex/</c> or <c>=~</c>.</summary>
/// <param name="Pattern">As written between the slashes.</param>
/// <param name="Plan">How it is tested.</param>
internal sealed record BoundMatch(BoundExpression Left, string Pattern, MatchPlan Plan, bool IsNegated, TextSpan Span) : BoundExpression(QueryType.Boolean, Span);

/// <summary><c>[not] in [ … ]</c>.</summary>
internal sealed record BoundIn(BoundExpression Left, ImmutableArray<BoundExpression> Items, bool IsNegated, TextSpan Span) : BoundExpression(QueryType.Boolean, Span);

/// <summary><c>[not] in ( subquery )</c>.</summary>
/// <param name="Subquery">Index into <see cref="BoundQuery.Subqueries"/>; the values are its first column.</param>
internal sealed record BoundInSubquery(BoundExpression Left, int Subquery, bool IsNegated, TextSpan Span) : BoundExpression(QueryType.Boolean, Span);

/// <summary>A scalar function.</summary>
internal sealed record BoundCall(FunctionDescriptor Function, ImmutableArray<BoundExpression> Arguments, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>The number of the first row of a lookup table that fits; missing when none does.</summary>
/// <param name="Keys">What the columns of the lookup must equal, or for a <c>cidrlookup</c> the address.</param>
internal sealed record BoundLookupRow(BoundLookup Lookup, ImmutableArray<BoundExpression> Keys, TextSpan Span) : BoundExpression(QueryType.Integer, Span);

/// <summary>The text in a column of such a row; missing when there is none.</summary>
internal sealed record BoundLookupCell(BoundLookup Lookup, BoundExpression Row, string Column, TextSpan Span) : BoundExpression(QueryType.Text, Span);

/// <summary>An aggregate inside a stats item; planning replaces it by a <see cref="BoundColumn"/> of the next stage.</summary>
internal sealed record BoundAggregate(FunctionDescriptor Function, ImmutableArray<BoundExpression> Arguments, QueryType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A regular expression as an argument of <c>regexReplace</c>.</summary>
internal sealed record BoundRegex(CapturingRegex Regex, TextSpan Span) : BoundExpression(QueryType.Text, Span);

/// <summary>The replacement of <c>regexReplace</c>, when it is a literal, which can refer to groups.</summary>
internal sealed record BoundReplacement(ReplacementTemplate Template, TextSpan Span) : BoundExpression(QueryType.Text, Span);

/// <summary>What <c>parse /regex/</c> computes: the texts of the groups of the first match, for the hidden function <c>capture</c>.</summary>
internal sealed record BoundCaptures(BoundExpression Input, CapturingRegex Regex, TextSpan Span) : BoundExpression(QueryType.Structure, Span);
