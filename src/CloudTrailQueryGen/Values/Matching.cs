using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The <c>like</c> and <c>=~</c> operators: ordinal, case-sensitive, unanchored. A number or timestamp is matched by its canonical text,
/// an object or array by its raw JSON text (spec §5.7); a missing value never matches.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Matching
{
    /// <summary><c>subject like "literal"</c>; an empty literal is part of every present value.</summary>
    public static bool Contains(scoped in Value subject, scoped ReadOnlySpan<byte> literal) => subject.Kind switch
    {
        ValueKind.Missing => false,
        ValueKind.Text or ValueKind.Structure => subject.Utf8.IndexOf(literal) >= 0,
        _ => NumberContains(subject, literal),
    };

    /// <summary><c>subject like needle</c> where the needle is computed; false when it is no text (spec §8 no. 29).</summary>
    public static bool Contains(scoped in Value subject, scoped in Value needle) =>
        needle.Kind == ValueKind.Text && Contains(subject, needle.Utf8);

    /// <summary><c>subject like /^literal/</c>.</summary>
    public static bool StartsWith(scoped in Value subject, scoped ReadOnlySpan<byte> literal) => subject.Kind switch
    {
        ValueKind.Missing => false,
        ValueKind.Text or ValueKind.Structure => subject.Utf8.StartsWith(literal),
        _ => NumberStartsWith(subject, literal),
    };

    /// <summary><c>subject like /literal$/</c>.</summary>
    public static bool EndsWith(scoped in Value subject, scoped ReadOnlySpan<byte> literal) => subject.Kind switch
    {
        ValueKind.Missing => false,
        ValueKind.Text or ValueKind.Structure => subject.Utf8.EndsWith(literal),
        _ => NumberEndsWith(subject, literal),
    };

    /// <summary><c>subject like /^literal$/</c>; other than <c>=</c>, it compares no numbers.</summary>
    public static bool Is(scoped in Value subject, scoped ReadOnlySpan<byte> literal) => subject.Kind switch
    {
        ValueKind.Missing => false,
        ValueKind.Text or ValueKind.Structure => subject.Utf8.SequenceEqual(literal),
        _ => NumberIs(subject, literal),
    };

    /// <summary><c>subject like /pattern/</c> and <c>subject =~ /pattern/</c>.</summary>
    public static bool IsMatch(scoped in Value subject, TextMatcher pattern) => subject.Kind switch
    {
        ValueKind.Missing => false,
        ValueKind.Text or ValueKind.Structure => pattern.IsMatch(subject.Utf8),
        _ => NumberIsMatch(subject, pattern),
    };
}
