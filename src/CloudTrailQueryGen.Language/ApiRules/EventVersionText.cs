using System.Globalization;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>Versions of the record format, such as <c>1.08</c>: a number, a point, a number.</summary>
internal static class EventVersionText
{
    /// <summary>False also when one of them is no version.</summary>
    public static bool IsOlder(string version, string than) => ValueOf(version) is { } value && ValueOf(than) is { } other && value < other;

    private static int? ValueOf(string version)
    {
        string[] parts = version.Split('.');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            && major < 1000 && minor < 1000
            ? (major * 1000) + minor
            : null;
    }
}
