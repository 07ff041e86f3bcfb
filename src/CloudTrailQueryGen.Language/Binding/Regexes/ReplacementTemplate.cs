using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>
/// What stands in place of a match: text with references to groups, <c>\1</c> with one digit as in RE2, and <c>$1</c>, <c>${1}</c> and
/// <c>${name}</c> as in .NET; 0 is the match itself. <c>\\</c> and <c>$$</c> are the characters themselves; others mean themselves in front of
/// anything else.
/// </summary>
/// <param name="Text">As written, for people.</param>
/// <param name="Normal">For the run time: references as <c>${1}</c>, a dollar sign as <c>$$</c>, all else itself.</param>
/// <param name="Literal">The text, if there are no references.</param>
/// <param name="HasReferences">There are some.</param>
/// <param name="Unknown">References to groups that the expression does not have.</param>
internal sealed record ReplacementTemplate(string Text, string Normal, string Literal, bool HasReferences, ImmutableArray<GroupReference> Unknown)
{
    public static ReplacementTemplate Read(string text, ImmutableArray<RegexGroup> groups)
    {
        var normal = new StringBuilder();
        var literal = new StringBuilder();
        var unknown = ImmutableArray.CreateBuilder<GroupReference>();
        bool hasReferences = false;
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (ReferenceAt(text, at) is { } reference)
            {
                hasReferences = true;
                at += reference.Text.Length;
                if (NumberOf(reference, groups) is { } number)
                {
                    normal.Append("${").Append(number.ToString(CultureInfo.InvariantCulture)).Append('}');
                }
                else
                {
                    unknown.Add(reference);
                }

                continue;
            }

            bool isDoubled = c is '$' or '\\' && at + 1 < text.Length && text[at + 1] == c;
            at += isDoubled ? 2 : 1;
            normal.Append(c == '$' ? "$$" : c.ToString());
            literal.Append(c);
        }

        return new ReplacementTemplate(text, normal.ToString(), literal.ToString(), hasReferences, unknown.ToImmutable());
    }

    private static GroupReference? ReferenceAt(string text, int start)
    {
        int first = start + 1;
        if (text[start] is not ('$' or '\\') || first == text.Length)
        {
            return null;
        }

        if (text[start] == '$' && text[first] == '{')
        {
            int end = text.IndexOf('}', first);
            string inside = end < 0 ? text.Substring(first + 1) : text.Substring(first + 1, end - first - 1);
            return Reference(end < 0 ? text.Length : end + 1, inside);
        }

        int digits = 0;
        while (first + digits < text.Length && text[first + digits] is >= '0' and <= '9' && (digits == 0 || text[start] == '$'))
        {
            digits++;
        }

        return digits == 0 ? null : Reference(first + digits, text.Substring(first, digits));

        GroupReference Reference(int end, string name)
        {
            bool isNumber = name.Length != 0 && name.All(c => c is >= '0' and <= '9');

            // A number that is too large for any group is one all the same.
            int? number = !isNumber ? null : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : int.MaxValue;
            return new GroupReference(start, text.Substring(start, end - start), number, isNumber ? null : name);
        }
    }

    private static int? NumberOf(GroupReference reference, ImmutableArray<RegexGroup> groups) => reference.Number is { } number
        ? number <= groups.Length ? number : null
        : groups.FirstOrDefault(group => group.Name == reference.Name)?.Number;
}
