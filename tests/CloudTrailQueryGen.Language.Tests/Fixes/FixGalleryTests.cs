using System.Text;
using CloudTrailQueryGen.Language.Fixes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fixes;

/// <summary>What every fix makes of the examples, as a file to read: <c>tests/Corpus/expected/fixes.txt</c>. The tests of literals take their examples from it.</summary>
public sealed class FixGalleryTests
{
    [Fact]
    public void TheGalleryIsUpToDate()
    {
        var text = new StringBuilder();
        foreach ((string id, string query) in FixExamples.All)
        {
            if (FixExamples.Find(id, query).Fix is { } fix)
            {
                text.Append("== ").Append(id).Append(": ").Append(fix.Title).Append('\n').Append(Show(query)).Append("\n--\n").Append(Show(fix.ApplyTo(query))).Append("\n\n");
            }
        }

        GoldenFile.Verify("tests/Corpus/expected/fixes.txt", text.ToString());
    }

    private static string Show(string query) => LiteralText.ShowInvisible(query).Replace("\\u000A", "\n");
}
