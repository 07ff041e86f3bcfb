using System;
using System.IO;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// Compares text with a reviewed file. With <c>CTQ_UPDATE_GOLDENS=1</c> in the environment a difference rewrites the file and the test fails all the
/// same, so that the switch cannot be left on.
/// </summary>
public static class Golden
{
    /// <summary>The environment variable.</summary>
    public const string UpdateVariable = "CTQ_UPDATE_GOLDENS";

    /// <summary>Fails at the first line that differs.</summary>
    /// <param name="path">Relative to the repository.</param>
    /// <param name="actual">Line ends are compared as <c>\n</c>.</param>
    public static void Verify(string path, string actual) =>
        Verify(RepositoryRoot.Combine(path), actual, Environment.GetEnvironmentVariable(UpdateVariable) == "1");

    /// <summary>The same with the switch as an argument.</summary>
    public static void Verify(string file, string actual, bool update)
    {
        string name = Path.GetFileName(file);
        actual = actual.Replace("\r\n", "\n", StringComparison.Ordinal);
        string? expected = File.Exists(file) ? File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (expected == actual)
        {
            Assert.False(update, $"{UpdateVariable} is set and {name} is up to date; unset it.");
            return;
        }

        if (update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, new UTF8Encoding(false));
            Assert.Fail($"{name} is rewritten; review the change and unset {UpdateVariable}.");
        }

        Assert.Fail(expected is null
            ? $"{name} does not exist; set {UpdateVariable}=1 once to write it.\n{actual}"
            : $"{name} differs; set {UpdateVariable}=1 once to rewrite it.\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            string? one = i < left.Length ? left[i] : null;
            string? two = i < right.Length ? right[i] : null;
            if (one != two)
            {
                return $"line {i + 1}\nexpected: {one ?? "(end)"}\nactual:   {two ?? "(end)"}";
            }
        }

        return string.Empty;
    }
}
