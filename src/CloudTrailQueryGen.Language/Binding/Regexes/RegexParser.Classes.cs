using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>Character classes in brackets.</content>
internal sealed partial class RegexParser
{
    private RegexClass? CharacterClass()
    {
        int open = position++;
        bool isNegated = !IsAtEnd && Current == '^';
        position += isNegated ? 1 : 0;
        var ranges = new List<RegexRange>();
        var categories = ImmutableArray.CreateBuilder<RegexCategory>();

        // A bracket in first place is a member.
        bool isFirst = true;
        while (!IsAtEnd && (Current != ']' || isFirst))
        {
            isFirst = false;
            ClassMember(ranges, categories);
        }

        if (Problem is null && IsAtEnd)
        {
            Fail(DiagnosticCatalogue.RegexClassIsNotClosed, open, 1);
        }

        if (Problem is not null)
        {
            return null;
        }

        position++;
        return new RegexClass(RegexSet.Of(ranges, categories.ToImmutable(), isNegated), flags.HasFlag(RegexFlags.IgnoreCase));
    }

    private void ClassMember(List<RegexRange> ranges, ImmutableArray<RegexCategory>.Builder categories)
    {
        if (Current == '[' && Ahead(1) == ':' && NamedClass(ranges))
        {
            return;
        }

        if (Current == '\\')
        {
            char letter = Ahead(1);
            if (NamedMembers.OfEscape(letter, flags.HasFlag(RegexFlags.IgnoreCase)) is { IsEmpty: false } members)
            {
                position += 2;
                ranges.AddRange(members);
                return;
            }

            if (letter is 'p' or 'P')
            {
                if (UnicodeCategory() is { } category)
                {
                    categories.Add(category);
                }

                return;
            }
        }

        int start = position;
        if (ClassCharacter() is not { } first)
        {
            return;
        }

        int last = first;
        if (!IsAtEnd && Current == '-' && Ahead(1) is not (']' or '\0'))
        {
            int hyphen = position++;
            if (ClassCharacter() is not { } end)
            {
                return;
            }

            last = end;
            if (last < first)
            {
                string range = pattern.Substring(start, position - start);
                string turned = pattern.Substring(hyphen + 1, position - hyphen - 1) + "-" + pattern.Substring(start, hyphen - start);
                Fail(DiagnosticCatalogue.RegexRangeIsReversed, start, range.Length, range, turned);
                return;
            }
        }

        ranges.Add(new RegexRange(first, last));
    }

    private int? ClassCharacter() => Current == '\\' ? CharacterEscape() : NextCodePoint();

    /// <summary><c>[:alpha:]</c> and the like, which are ASCII in RE2.</summary>
    private bool NamedClass(List<RegexRange> ranges)
    {
        int end = pattern.IndexOf(":]", position + 2, System.StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        int length = end + 2 - position;
        ImmutableArray<RegexRange> members = NamedMembers.OfClass(pattern.Substring(position + 2, end - position - 2));
        if (members.IsEmpty)
        {
            string name = pattern.Substring(position, length);
            Fail(DiagnosticCatalogue.RegexGroupIsUnsupported, position, length, name, RegexHint.ForGroup(name));
            return true;
        }

        position += length;
        ranges.AddRange(members);
        return true;
    }
}
