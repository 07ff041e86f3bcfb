using System;
using System.Linq;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>Texts that look as if they stood for many, while <c>=</c> and <c>in</c> compare them as they are: <c>'Create*'</c>, <c>'10.0.0.0/8'</c>.</summary>
internal static class EqualityPattern
{
    /// <summary>The test that such a text means.</summary>
    /// <param name="Test">With the field for a subnet, without it for <c>like</c>.</param>
    /// <param name="IsWhole">It is the whole condition.</param>
    public readonly record struct Meaning(string Test, bool IsWhole);

    /// <summary>Null when the field may well have the text as its value. Resources of policies, keys of objects and the like are left alone: a star is a value there.</summary>
    public static Meaning? Of(string field, string text)
    {
        if (field == "sourceIPAddress" && SubnetOf(text) is { } subnet)
        {
            string function = subnet.IndexOf(':') < 0 ? "isIpv4InSubnet" : "isIpv6InSubnet";
            return new Meaning($"{function}(sourceIPAddress, '{subnet}')", true);
        }

        // An action of a policy, iam:Create*, is no event under any pattern: that is said of it instead.
        bool isAction = field == "eventName" && text.IndexOf(':') >= 0;
        return MayBeWildcard(field) && !isAction && LikeOf(text) is { } like ? new Meaning(like, false) : null;
    }

    private static bool MayBeWildcard(string field) =>
        field is "eventName" or "eventSource" or "userAgent" or "sourceIPAddress" or "awsRegion" or "errorCode" or "eventType"
        || field.StartsWith("userIdentity.", StringComparison.Ordinal);

    /// <summary>A star or percent sign at an end, and none elsewhere.</summary>
    private static string? LikeOf(string text)
    {
        bool isOpenAtStart = text.Length > 1 && text[0] is '*' or '%';
        bool isOpenAtEnd = text.Length > 1 && text[text.Length - 1] is '*' or '%';
        string word = text.Trim('*', '%');
        if (!(isOpenAtStart || isOpenAtEnd) || !word.Any(IsLetterOrDigit) || !word.All(c => IsLetterOrDigit(c) || "._-:/@ ".IndexOf(c) >= 0))
        {
            return null;
        }

        return isOpenAtStart && isOpenAtEnd ? $"like '{word}'"
            : "like /" + (isOpenAtStart ? "" : "^") + word.Replace(".", "\\.").Replace("/", "\\/") + (isOpenAtEnd ? "" : "$") + "/";
    }

    private static string? SubnetOf(string text)
    {
        if (SubnetText.TryParse(text, out SubnetText subnet))
        {
            return $"{subnet.FirstAddress}/{subnet.PrefixLength}";
        }

        // 10.*, 10.1.*.*: one to three numbers, and then stars.
        string[] parts = text.Replace('%', '*').Split('.');
        int known = Array.IndexOf(parts, "*");
        if (known is < 1 or > 3 || parts.Length > 4 || !parts.Skip(known).All(part => part == "*"))
        {
            return null;
        }

        string first = string.Join(".", parts.Take(known).Concat(Enumerable.Repeat("0", 4 - known)));
        return SubnetText.IsAddressV4(first) ? $"{first}/{known * 8}" : null;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
