using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>Failures that can be repeated.</summary>
internal static class FuzzAssert
{
    public static void Equal(FuzzOutcome expected, FuzzOutcome actual, byte[] input, string what)
    {
        if (expected != actual)
        {
            Assert.Fail($"{what}\n--- input\n{Encoding.UTF8.GetString(input)}\n--- expected\n{expected}\n--- actual\n{actual}");
        }
    }

    public static void True(bool condition, FuzzOutcome actual, byte[] input, string what)
    {
        if (!condition)
        {
            Assert.Fail($"{what}\n--- input\n{Encoding.UTF8.GetString(input)}\n--- actual\n{actual}");
        }
    }
}
