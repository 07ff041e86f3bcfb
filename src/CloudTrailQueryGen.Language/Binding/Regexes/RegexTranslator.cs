using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>
/// Checks a regular expression against the subset of RE2 that CloudWatch takes (spec §1.8, §8 no. 16) and writes the same expression
/// in .NET's dialect, for <c>RegexOptions.NonBacktracking | CultureInvariant</c>. The differences: <c>\d \w \s</c> are ASCII, <c>$</c>
/// is the very end of the text, and groups need not be captured.
/// </summary>
internal sealed partial class RegexTranslator
{
    /// <summary>RE2's limit, for one repetition and for nested ones together.</summary>
    private const int MaximumRepetition = 1000;
    private const int MaximumDepth = 200;

    private readonly string pattern;
    private readonly StringBuilder output = new();
    private readonly HashSet<string> groupNames = new(System.StringComparer.Ordinal);
    private RegexFlags flags;
    private int position;
    private int depth;

    private RegexTranslator(string pattern) => this.pattern = pattern;

    /// <summary>What is wrong with the pattern, if anything; its span counts from the pattern's first character.</summary>
    public QueryDiagnostic? Problem { get; private set; }

    /// <summary>The pattern for .NET.</summary>
    public string Translation => output.ToString();

    /// <summary>The pattern matches the empty text without any condition, and therefore every text.</summary>
    public bool MatchesEverything { get; private set; }

    /// <summary>Translates the text between the slashes, in which <c>\/</c> may still be escaped.</summary>
    public static RegexTranslator Translate(string pattern)
    {
        var translator = new RegexTranslator(pattern);
        Part all = translator.Alternatives();
        if (translator.Problem is null && translator.position < pattern.Length)
        {
            translator.Fail(DiagnosticCatalogue.RegexParenthesisIsNotOpened, translator.position, 1);
        }

        translator.MatchesEverything = all.MatchesEmpty && pattern.Length != 0;
        return translator;
    }

    private bool IsAtEnd => position >= pattern.Length || Problem is not null;

    private char Current => pattern[position];

    private char Ahead(int count) => position + count < pattern.Length ? pattern[position + count] : '\0';

    private Part Alternatives()
    {
        Part sum = Sequence();
        while (!IsAtEnd && Current == '|')
        {
            position++;
            output.Append('|');
            Part next = Sequence();
            sum = new Part(sum.MatchesEmpty || next.MatchesEmpty, System.Math.Max(sum.Repetition, next.Repetition));
        }

        return sum;
    }

    private Part Sequence()
    {
        bool matchesEmpty = true;
        int repetition = 1;
        while (!IsAtEnd && Current is not ('|' or ')'))
        {
            if (flags.HasFlag(RegexFlags.Extended) && SkipExtended())
            {
                continue;
            }

            Part part = Quantified(Atom());
            matchesEmpty &= part.MatchesEmpty;
            repetition = System.Math.Max(repetition, part.Repetition);
        }

        return new Part(matchesEmpty, repetition);
    }

    /// <summary>With <c>(?x)</c>, white space and comments are not part of the pattern.</summary>
    private bool SkipExtended()
    {
        if (char.IsWhiteSpace(Current))
        {
            position++;
            return true;
        }

        if (Current != '#')
        {
            return false;
        }

        while (position < pattern.Length && Current != '\n')
        {
            position++;
        }

        return true;
    }

    private Part Atom()
    {
        char c = Current;
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                CharacterClass();
                return Part.Character;
            case '.':
                position++;
                output.Append(flags.HasFlag(RegexFlags.DotAll) ? "(?s:.)" : ".");
                return Part.Character;
            case '^':
                position++;
                output.Append(flags.HasFlag(RegexFlags.Multiline) ? "(?m:^)" : "^");
                return Part.Assertion;
            case '$':
                position++;
                output.Append(flags.HasFlag(RegexFlags.Multiline) ? "(?m:$)" : @"\z");
                return Part.Assertion;
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, 1, c.ToString());
                return Part.Character;
            case '{' when TryReadCounts(out _, out _, out int length):
                Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, length, pattern.Substring(position, length));
                return Part.Character;
            default:
                position++;
                AppendLiteral(c);
                return Part.Character;
        }
    }

    private Part Quantified(Part part)
    {
        while (!IsAtEnd && flags.HasFlag(RegexFlags.Extended) && SkipExtended())
        {
        }

        if (IsAtEnd)
        {
            return part;
        }

        int from = position;
        int minimum;
        int maximum;
        if (Current is '*' or '+' or '?')
        {
            (minimum, maximum) = (Current == '+' ? 1 : 0, 1);
            position++;
        }
        else if (Current == '{' && TryReadCounts(out minimum, out maximum, out int length))
        {
            position += length;
        }
        else
        {
            return part;
        }

        string quantifier = pattern.Substring(from, position - from);
        if (minimum > MaximumRepetition || maximum > MaximumRepetition || (long)System.Math.Max(minimum, maximum) * part.Repetition > MaximumRepetition)
        {
            Fail(DiagnosticCatalogue.RegexRepetitionIsTooLarge, from, quantifier.Length, quantifier);
        }
        else if (maximum >= 0 && quantifier[0] == '{' && maximum < minimum)
        {
            Fail(DiagnosticCatalogue.RegexRepetitionIsReversed, from, quantifier.Length, quantifier);
        }

        if (part.IsDirective)
        {
            Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, from, quantifier.Length, quantifier);
        }

        output.Append(quantifier);

        if (!IsAtEnd && Current == '?')
        {
            // Whether there is a match does not depend on how much of the text it takes.
            position++;
        }

        CheckBehindQuantifier(from);
        return new Part(part.MatchesEmpty || minimum == 0, System.Math.Max(1, System.Math.Max(minimum, maximum)) * part.Repetition);
    }

    private void CheckBehindQuantifier(int from)
    {
        if (IsAtEnd)
        {
            return;
        }

        if (Current == '+')
        {
            Fail(DiagnosticCatalogue.RegexQuantifierIsPossessive, from, position + 1 - from, pattern.Substring(from, position + 1 - from));
        }
        else if (Current is '*' or '?')
        {
            Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, 1, Current.ToString());
        }
        else if (Current == '{' && TryReadCounts(out _, out _, out int length))
        {
            Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, length, pattern.Substring(position, length));
        }
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> (a maximum of -1) or <c>{n,m}</c>; anything else in braces is literal.</summary>
    private bool TryReadCounts(out int minimum, out int maximum, out int length)
    {
        maximum = 0;
        int end = position + 1;
        if (!ReadNumber(ref end, out minimum))
        {
            length = 0;
            return false;
        }

        maximum = minimum;
        if (end < pattern.Length && pattern[end] == ',')
        {
            end++;
            if (!ReadNumber(ref end, out maximum))
            {
                maximum = -1;
            }
        }

        length = end + 1 - position;
        return end < pattern.Length && pattern[end] == '}';
    }

    private bool ReadNumber(ref int end, out int number)
    {
        int start = end;
        while (end < pattern.Length && pattern[end] is >= '0' and <= '9')
        {
            end++;
        }

        string digits = pattern.Substring(start, end - start);
        bool isTooLong = digits.Length > 6;
        number = isTooLong ? int.MaxValue / 2 : 0;
        return digits.Length != 0 && (isTooLong || int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private void AppendLiteral(char c)
    {
        // A space or '#' must stay literal whatever options the expression is compiled with.
        if (c < 128 && !char.IsLetterOrDigit(c) && c is not ('_' or '/' or '"' or '\'' or ':' or ';' or ',' or '=' or '@' or '%' or '&' or '~' or '`' or '<' or '>' or '!' or '-' or ' '))
        {
            AppendEscaped(c);
        }
        else
        {
            output.Append(c);
        }
    }

    private void AppendEscaped(char c)
    {
        if (c < ' ' || c == 127)
        {
            output.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            output.Append('\\').Append(c);
        }
    }

    private void Fail(QueryDiagnosticDescriptor descriptor, int start, int length, params string[] arguments) =>
        Problem ??= new QueryDiagnostic(descriptor, new Text.TextSpan(start, length), arguments);
}
