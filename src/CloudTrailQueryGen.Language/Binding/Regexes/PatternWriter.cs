using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>
/// Writes a regular expression with its flags resolved, in a dialect that .NET reads. <see cref="Captures"/> and <see cref="Test"/> differ
/// in what is kept, and in what one character is.
/// </summary>
internal sealed partial class PatternWriter
{
    private readonly StringBuilder output = new();
    private readonly bool isUtf16;

    private PatternWriter(bool isUtf16) => this.isUtf16 = isUtf16;

    /// <summary>
    /// For the run time's CapturePattern, over code points: every captured group is a plain <c>(…)</c>. System.Text.RegularExpressions
    /// finds the same groups in text without surrogates.
    /// </summary>
    public static string Captures(RegexNode root) => Write(root, isUtf16: false);

    /// <summary>
    /// For <c>RegexOptions.NonBacktracking | CultureInvariant</c>, which only tells whether there is a match: groups are not captured and
    /// nothing is lazy. .NET matches UTF-16 units, hence one character is written as one unit or a surrogate pair. Only for what
    /// <see cref="CanTest"/>.
    /// </summary>
    public static string Test(RegexNode root) => Write(root, isUtf16: true);

    private static string Write(RegexNode root, bool isUtf16)
    {
        var writer = new PatternWriter(isUtf16);
        writer.Alternatives(root, ignoresCase: false);
        return writer.output.ToString();
    }

    private void Alternatives(RegexNode node, bool ignoresCase)
    {
        if (node is not RegexAlternatives alternatives || NeedsCaseGroup(node, ignoresCase))
        {
            Sequence(node, ignoresCase);
            return;
        }

        for (int i = 0; i < alternatives.Parts.Length; i++)
        {
            if (i != 0)
            {
                output.Append('|');
            }

            Sequence(alternatives.Parts[i], ignoresCase);
        }
    }

    private void Sequence(RegexNode node, bool ignoresCase)
    {
        if (node is not RegexSequence { Parts: var parts })
        {
            Item(node, ignoresCase);
            return;
        }

        int i = 0;
        while (i < parts.Length)
        {
            int length = ignoresCase ? 0 : CaseRun(parts, i);
            if (length > 1)
            {
                output.Append("(?i:");
                Sequence(new RegexSequence(ImmutableArray.Create(parts, i, length)), ignoresCase: true);
                output.Append(')');
                i += length;
            }
            else
            {
                Item(parts[i++], ignoresCase);
            }
        }
    }

    /// <summary>A part that needs no parentheses inside of a sequence.</summary>
    private void Item(RegexNode node, bool ignoresCase)
    {
        if (NeedsCaseGroup(node, ignoresCase))
        {
            output.Append("(?i:");
            Alternatives(node, ignoresCase: true);
            output.Append(')');
            return;
        }

        switch (node)
        {
            case RegexCharacter character:
                Character(character.CodePoint);
                break;
            case RegexAny any when isUtf16:
                Utf16Class(RegexSet.Of(any.MatchesLineFeed ? [] : [new RegexRange('\n', '\n')], [], isNegated: true));
                break;
            case RegexAny any:
                output.Append(any.MatchesLineFeed ? "(?s:.)" : ".");
                break;
            case RegexClass { Set: var set } when isUtf16:
                Utf16Class(set);
                break;
            case RegexClass { Set: var set }:
                Class(set.Ranges, set.Categories, set.IsNegated);
                break;
            case RegexAssertion assertion:
                Assertion(assertion.Kind);
                break;
            case RegexCapture capture when !isUtf16:
                output.Append('(');
                Alternatives(capture.Body, ignoresCase);
                output.Append(')');
                break;
            case RegexCapture capture:
                Item(capture.Body, ignoresCase);
                break;
            case RegexRepetition repetition:
                Repetition(repetition, ignoresCase);
                break;
            default:
                output.Append("(?:");
                Alternatives(node, ignoresCase);
                output.Append(')');
                break;
        }
    }

    private void Repetition(RegexRepetition repetition, bool ignoresCase)
    {
        RegexNode body = repetition.Body;
        if (isUtf16)
        {
            if (repetition.Maximum == 0)
            {
                output.Append("(?:)");
                return;
            }

            // .NET multiplies the bounds of three nested loops as if none were 0, so that it does not find (?:(?:x+)?)+y in y.
            repetition = body.MatchesEmpty ? repetition with { Minimum = 0 } : repetition;
            while (body is RegexCapture capture)
            {
                body = capture.Body;
            }
        }

        if (repetition is { Minimum: 0, Maximum: null } && isUtf16 && IsAnyUnit(body))
        {
            AnyUnit(body);
        }
        else if (body is RegexRepetition or RegexAssertion || (isUtf16 && body is RegexCharacter { CodePoint: > 0xFFFF }))
        {
            output.Append("(?:");
            Item(body, ignoresCase);
            output.Append(')');
        }
        else
        {
            Item(body, ignoresCase);
        }

        output.Append((repetition.Minimum, repetition.Maximum) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (int minimum, null) => "{" + Number(minimum) + ",}",
            (int minimum, int maximum) when minimum == maximum => "{" + Number(minimum) + "}",
            (int minimum, int maximum) => "{" + Number(minimum) + "," + Number(maximum) + "}",
        });
        if (repetition.IsLazy && !isUtf16)
        {
            output.Append('?');
        }
    }

    private void AnyUnit(RegexNode body)
    {
        if (body is RegexClass { Set: var set })
        {
            Class(set.Ranges, [], set.IsNegated);
        }
        else
        {
            output.Append(((RegexAny)body).MatchesLineFeed ? "(?s:.)" : ".");
        }
    }

    private void Assertion(RegexAssertionKind kind) => output.Append(kind switch
    {
        RegexAssertionKind.TextStart => "^",
        RegexAssertionKind.TextEnd => @"\z",
        RegexAssertionKind.LineStart => "(?m:^)",
        RegexAssertionKind.LineEnd => "(?m:$)",
        RegexAssertionKind.WordBoundary => @"\b",
        _ => @"\B",
    });

    private static bool NeedsCaseGroup(RegexNode node, bool ignoresCase) => !ignoresCase && CaseOf(node) == CaseUse.Ignored;

    /// <summary>How many parts, from one on, can share an <c>(?i:…)</c>.</summary>
    private static int CaseRun(ImmutableArray<RegexNode> parts, int start)
    {
        if (CaseOf(parts[start]) != CaseUse.Ignored)
        {
            return 0;
        }

        int end = start + 1;
        for (int i = end; i < parts.Length && CaseOf(parts[i]) is var use && use is CaseUse.Ignored or CaseUse.None; i++)
        {
            end = use == CaseUse.Ignored ? i + 1 : end;
        }

        return end - start;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
