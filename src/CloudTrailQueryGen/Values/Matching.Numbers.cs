using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <content>Numbers and timestamps, whose text has to be made. Apart, so that the methods for text need no buffer.</content>
public static partial class Matching
{
    [SkipLocalsInit]
    private static bool NumberContains(scoped in Value number, scoped ReadOnlySpan<byte> literal) =>
        TextOf(number, stackalloc byte[ValueText.MaxNumberLength]).IndexOf(literal) >= 0;

    [SkipLocalsInit]
    private static bool NumberStartsWith(scoped in Value number, scoped ReadOnlySpan<byte> literal) =>
        TextOf(number, stackalloc byte[ValueText.MaxNumberLength]).StartsWith(literal);

    [SkipLocalsInit]
    private static bool NumberEndsWith(scoped in Value number, scoped ReadOnlySpan<byte> literal) =>
        TextOf(number, stackalloc byte[ValueText.MaxNumberLength]).EndsWith(literal);

    [SkipLocalsInit]
    private static bool NumberIs(scoped in Value number, scoped ReadOnlySpan<byte> literal) =>
        TextOf(number, stackalloc byte[ValueText.MaxNumberLength]).SequenceEqual(literal);

    [SkipLocalsInit]
    private static bool NumberIsMatch(scoped in Value number, TextMatcher pattern) =>
        pattern.IsMatch(TextOf(number, stackalloc byte[ValueText.MaxNumberLength]));

    private static ReadOnlySpan<byte> TextOf(scoped in Value number, Span<byte> buffer) => buffer[..ValueText.Write(number, buffer)];
}
