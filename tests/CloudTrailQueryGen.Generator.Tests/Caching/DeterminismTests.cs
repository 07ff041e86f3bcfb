using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Caching;

/// <summary>Generated code is the same under every culture and for every style of line end.</summary>
public sealed class DeterminismTests
{
    private const string Source = """"
        using System;
        using CloudTrailQueryGen;
        namespace App
        {
            partial class T
            {
                [CloudTrailQuery("""
                    filter eventName like 'I' and -5 < 1.5 and eventName != 'i'
                    | stats count(*) as i, pct(strlen(eventName), 99.5) as p by bin(1h) as hour
                    | sort i desc
                    | limit 10000
                    """)]
                public static partial CloudTrailQuery<Rows> Index();

                [CloudTrailQuery("filter eventName in ['a', 'b'] and strlen(eventName) > -1.25")]
                public static partial bool Test(ReadOnlySpan<byte> e);
            }
        }
        """";

    private static TestProject Project(string source) => TestProject.Create(source).WithFile("queries/insight-i.ctq", "fields eventName\n| filter 1 > -2.5");

    [Theory]
    [InlineData("tr-TR", null)]
    [InlineData("sv-SE", "\u2212")]
    [InlineData("de-DE", null)]
    public void The_culture_does_not_matter(string name, string? negativeSign)
    {
        IReadOnlyDictionary<string, string> expected = GeneratorRun.Start(Project(Source)).Sources;
        CultureInfo before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = negativeSign ?? culture.NumberFormat.NegativeSign;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, GeneratorRun.Start(Project(Source)).Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Line_ends_of_the_source_do_not_reach_generated_code()
    {
        GeneratorRun run = GeneratorRun.Start(Project(Source.Replace("\n", "\r\n", StringComparison.Ordinal)));

        run.AssertCompiles();
        Assert.All(run.Sources.Values, source => Assert.DoesNotContain('\r', source));
        Assert.Equal(GeneratorRun.Start(Project(Source)).Sources.Keys, run.Sources.Keys);
    }

    [Fact]
    public void Two_runs_give_the_same_text() =>
        Assert.Equal(GeneratorRun.Start(Project(Source)).Sources.AsEnumerable(), GeneratorRun.Start(Project(Source)).Sources.AsEnumerable());
}
