using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>Groups, flags, and the groups that RE2 does not have.</content>
internal sealed partial class RegexParser
{
    /// <summary>Null for a group that only sets flags.</summary>
    private RegexNode? Group()
    {
        int open = position;
        if (++depth > MaximumDepth)
        {
            Fail(DiagnosticCatalogue.RegexIsTooDeep, open, 1, MaximumDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }

        RegexFlags outer = flags;
        int number = 0;
        position++;
        if (!IsAtEnd && Current == '?')
        {
            if (GroupHead(open, out number))
            {
                depth--;
                return null;
            }
        }
        else
        {
            number = AddGroup(null, open, 1);
        }

        RegexNode? body = null;
        if (Problem is null)
        {
            body = Alternatives();
            if (IsAtEnd)
            {
                Fail(DiagnosticCatalogue.RegexParenthesisIsNotClosed, open, 1);
            }
            else
            {
                position++;
            }
        }

        flags = outer;
        depth--;
        return body is not null && number != 0 ? new RegexCapture(body, number) : body;
    }

    private int AddGroup(string? name, int start, int length)
    {
        groups.Add(new RegexGroup(groups.Count + 1, name, new TextSpan(start, length)));
        return groups.Count;
    }

    /// <summary>Reads what follows <c>(?</c>; true when the group is complete, because it only sets flags.</summary>
    private bool GroupHead(int open, out int number)
    {
        position++;
        number = 0;
        char kind = IsAtEnd ? '\0' : Current;
        char next = Ahead(1);
        if (kind is '=' or '!' || (kind == '<' && next is '=' or '!'))
        {
            int length = kind == '<' ? 4 : 3;
            Fail(DiagnosticCatalogue.RegexLooksAround, open, length, pattern.Substring(open, length));
            return false;
        }

        if (kind == ':')
        {
            position++;
            return false;
        }

        if (kind == '<' || (kind == 'P' && next == '<'))
        {
            position += kind == 'P' ? 2 : 1;
            number = GroupName();
            return false;
        }

        if (kind == 'P' && next == '=')
        {
            int end = pattern.IndexOf(')', position);
            int length = (end < 0 ? pattern.Length : end + 1) - open;
            Fail(DiagnosticCatalogue.RegexRefersBack, open, length, pattern.Substring(open, length));
            return false;
        }

        return Flags(open);
    }

    /// <summary>The number of the group with the name that follows.</summary>
    private int GroupName()
    {
        int start = position;
        while (!IsAtEnd && Current is not ('>' or ')'))
        {
            position++;
        }

        string name = pattern.Substring(start, position - start);
        bool isValid = name.Length != 0 && !IsDigit(name[0]);
        foreach (char c in name)
        {
            isValid &= c == '_' || IsDigit(c) || c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
        }

        if (IsAtEnd || Current != '>' || !isValid || !groupNames.Add(name))
        {
            Fail(DiagnosticCatalogue.RegexGroupNameIsInvalid, start, System.Math.Max(1, name.Length), name);
            return 0;
        }

        position++;
        return AddGroup(name, start, name.Length);
    }

    private bool Flags(int open)
    {
        bool isOn = true;
        RegexFlags changed = flags;
        int start = position;
        while (!IsAtEnd && Current is 'i' or 's' or 'm' or 'x' or '-')
        {
            if (Current == '-')
            {
                isOn = false;
            }
            else
            {
                RegexFlags flag = Current switch
                {
                    'i' => RegexFlags.IgnoreCase,
                    's' => RegexFlags.DotAll,
                    'm' => RegexFlags.Multiline,
                    _ => RegexFlags.Extended,
                };
                changed = isOn ? changed | flag : changed & ~flag;
            }

            position++;
        }

        if (position == start || IsAtEnd || Current is not (')' or ':'))
        {
            int length = System.Math.Min(pattern.Length, position + 1) - open;
            string construct = pattern.Substring(open, length);
            Fail(DiagnosticCatalogue.RegexGroupIsUnsupported, open, length, construct, RegexHint.ForGroup(construct));
            return false;
        }

        flags = changed;
        bool setsFlagsOnly = Current == ')';
        position++;
        return setsFlagsOnly;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
