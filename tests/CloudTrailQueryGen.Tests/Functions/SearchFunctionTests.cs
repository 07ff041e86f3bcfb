using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>strcontains, startsWith and endsWith (spec §4.2).</summary>
public sealed class SearchFunctionTests
{
    [Theory]
    [InlineData("'foobar'", "'foo'", "1", "1", "0")]
    [InlineData("'foobar'", "'bar'", "1", "0", "1")]
    [InlineData("'foobar'", "'oba'", "1", "0", "0")]
    [InlineData("'foobar'", "'FOO'", "0", "0", "0")]
    [InlineData("'foobar'", "'foobar'", "1", "1", "1")]
    [InlineData("'foo'", "'foobar'", "0", "0", "0")]
    [InlineData("'foo'", "''", "1", "1", "1")]
    [InlineData("''", "''", "1", "1", "1")]
    [InlineData("''", "'a'", "0", "0", "0")]
    [InlineData("missing", "'a'", "0", "missing", "missing")]
    [InlineData("'a'", "missing", "missing", "missing", "missing")]
    [InlineData("missing", "missing", "0", "missing", "missing")]
    [InlineData("{\"a\":1}", "'a'", "0", "missing", "missing")]
    [InlineData("12345", "'123'", "1", "1", "0")]
    [InlineData("'a1b'", "1", "1", "0", "0")]
    [InlineData("'\u00E9\U0001F600'", "'\U0001F600'", "1", "0", "1")]
    [InlineData("'e\u0301'", "'e'", "1", "1", "0")]
    [InlineData("t0", "'1970-'", "1", "1", "0")]
    public void Literal_search(string text, string find, string contains, string starts, string ends)
    {
        Assert.Equal(contains, Invocation.Call(Functions.Strcontains, text, find));
        Assert.Equal(starts, Invocation.Call(Functions.StartsWith, text, find));
        Assert.Equal(ends, Invocation.Call(Functions.EndsWith, text, find));
    }

    [Theory]
    [InlineData("'FooBar'", "'OOB'", "1", "1")]
    [InlineData("'FooBar'", "'OOB'", "0", "0")]
    [InlineData("'FooBar'", "'ooB'", "0", "1")]
    [InlineData("'FooBar'", "'OOB'", "missing", "0")]
    [InlineData("'FooBar'", "'x'", "1", "0")]
    [InlineData("'FooBar'", "''", "1", "1")]
    [InlineData("missing", "'x'", "1", "0")]
    [InlineData("'x'", "missing", "1", "missing")]
    [InlineData("'\u00C9T\u00C9'", "'\u00E9t\u00E9'", "1", "1")]
    [InlineData("'\u03C3'", "'\u03C2'", "1", "1")]
    [InlineData("'\U00010428'", "'\U00010400'", "1", "1")]
    [InlineData("[\"A\"]", "'a'", "1", "0")]
    [InlineData("1E+300", "'e+3'", "1", "1")]
    public void Search_that_may_ignore_case(string text, string find, string ignoreCase, string expected) =>
        Assert.Equal(expected, Invocation.Call(Functions.Strcontains, text, find, ignoreCase));
}
