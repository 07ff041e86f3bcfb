using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A regular expression that means a search for literals; or literals without which an expression cannot match. Searches UTF-8 without decoding it,
/// vectorised, or by one automaton when the literals are many. Immutable, thread-safe; nothing is allocated per call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LiteralPattern : TextMatcher
{
    /// <summary>So many searches, one after the other, are faster than the automaton, which looks at every byte.</summary>
    private const int MaximumSearches = 8;
    private readonly TextLiteral[] literals;
    private readonly LiteralGroup exact;
    private readonly LiteralGroup caseless;

    // Among literals whose case is ignored there is a k.
    private readonly bool mayBeKelvinSign;

    /// <summary>Prepares the search.</summary>
    /// <param name="anyOf">The text has to hold one of these.</param>
    /// <exception cref="ArgumentException">There is no literal; or the case of one is to be ignored that is not ASCII; or many have more than 65,534 bytes in all.</exception>
    public LiteralPattern(params TextLiteral[] anyOf)
    {
        ArgumentNullException.ThrowIfNull(anyOf);
        if (anyOf.Length == 0 || anyOf.Any(literal => literal.Text is null || (literal.IgnoresCase && !Ascii.IsValid(literal.Text))))
        {
            throw new ArgumentException("There must be literals, and only ASCII can be searched for ignoring case", nameof(anyOf));
        }

        literals = [.. anyOf];
        exact = new LiteralGroup([.. anyOf.Where(literal => !literal.IgnoresCase)], MaximumSearches, ignoresCase: false);
        caseless = new LiteralGroup([.. anyOf.Where(literal => literal.IgnoresCase)], MaximumSearches, ignoresCase: true);
        mayBeKelvinSign = anyOf.Any(literal => literal.IgnoresCase && literal.Text.Contains('k', StringComparison.OrdinalIgnoreCase));
    }

    private static ReadOnlySpan<byte> KelvinSign => "\u212A"u8;

    /// <inheritdoc/>
    public override bool IsMatch(scoped ReadOnlySpan<byte> utf8) =>
        exact.IsMatch(utf8)
        || caseless.IsMatch(utf8)
        || (mayBeKelvinSign && utf8.IndexOf(KelvinSign) is >= 0 and int index && IsMatchOfKelvinSigns(utf8, index));

    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", literals);

    /// <summary>Searches the text with <c>k</c> in place of each Kelvin sign, which hardly any text has.</summary>
    private bool IsMatchOfKelvinSigns(scoped ReadOnlySpan<byte> utf8, int index)
    {
        byte[] folded = ArrayPool<byte>.Shared.Rent(utf8.Length);
        try
        {
            int length = 0;
            for (; index >= 0; index = utf8.IndexOf(KelvinSign))
            {
                utf8[..index].CopyTo(folded.AsSpan(length));
                length += index;
                folded[length++] = (byte)'k';
                utf8 = utf8[(index + KelvinSign.Length)..];
            }

            utf8.CopyTo(folded.AsSpan(length));
            return caseless.IsMatch(folded.AsSpan(0, length + utf8.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(folded);
        }
    }
}
