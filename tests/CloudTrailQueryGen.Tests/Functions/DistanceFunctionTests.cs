using System;
using System.Globalization;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>haversine (spec §4.1).</summary>
public sealed class DistanceFunctionTests
{
    // A quarter of a great circle: the radius 6371.0088 km times half of pi.
    private const double Quadrant = 10007.557221017962;

    [Theory]
    [InlineData("missing", "0", "0", "0", "missing")]
    [InlineData("0", "missing", "0", "0", "missing")]
    [InlineData("0", "0", "missing", "0", "missing")]
    [InlineData("0", "0", "0", "missing", "missing")]
    [InlineData("'x'", "0", "0", "0", "missing")]
    [InlineData("''", "0", "0", "0", "missing")]
    [InlineData("0", "{}", "0", "0", "missing")]
    [InlineData("90.001", "0", "0", "0", "missing")]
    [InlineData("0", "0", "-91", "0", "missing")]
    [InlineData("0", "0", "0", "0", "0")]
    [InlineData("'52.52'", "'13.405'", "52.52", "13.405", "0")]
    [InlineData("90", "0", "90", "123", "0")]
    public void What_is_no_place_and_what_is_the_same(string latitude1, string longitude1, string latitude2, string longitude2, string expected)
    {
        string actual = Invocation.Call(Functions.Haversine, latitude1, longitude1, latitude2, longitude2);
        Assert.True(expected == actual || Distance(actual) < 1e-9, actual);
        Assert.Equal(expected == "missing", actual == "missing");
    }

    [Theory]
    [InlineData("0", "0", "90", "0", Quadrant)]
    [InlineData("0", "0", "0", "90", Quadrant)]
    [InlineData("0", "-180", "0", "180", 0)]
    [InlineData("0", "0", "0", "450", Quadrant)]
    [InlineData("90", "0", "-90", "77", 2 * Quadrant)]
    [InlineData("10", "20", "-10", "-160", 2 * Quadrant)]
    [InlineData("0", "0", "0", "1", Quadrant / 90)]

    // Berlin, Paris, Sydney, New York; reference distances on the same sphere.
    [InlineData("52.52", "13.405", "48.8566", "2.3522", 877.46)]
    [InlineData("-33.8688", "151.2093", "40.7128", "-74.006", 15988.8)]
    public void Distances(string latitude1, string longitude1, string latitude2, string longitude2, double kilometres)
    {
        double there = Distance(Invocation.Call(Functions.Haversine, latitude1, longitude1, latitude2, longitude2));
        double back = Distance(Invocation.Call(Functions.Haversine, latitude2, longitude2, latitude1, longitude1));
        Assert.InRange(there, kilometres - (1e-4 * kilometres) - 1e-6, kilometres + (1e-4 * kilometres) + 1e-6);
        Assert.Equal(there, back);
    }

    [Fact]
    public void Random_distances_are_those_of_the_chord()
    {
        var random = new Random(6371);
        for (int i = 0; i < 5000; i++)
        {
            double[] point = [(random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180, (random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180];
            string[] texts = Array.ConvertAll(point, degrees => degrees.ToString("R", CultureInfo.InvariantCulture));
            (double x1, double y1, double z1) = OnUnitSphere(point[0], point[1]);
            (double x2, double y2, double z2) = OnUnitSphere(point[2], point[3]);
            double chord = Math.Sqrt(((x1 - x2) * (x1 - x2)) + ((y1 - y2) * (y1 - y2)) + ((z1 - z2) * (z1 - z2)));
            double expected = 2 * 6371.0088 * Math.Asin(Math.Min(1, chord / 2));
            Assert.Equal(expected, Distance(Invocation.Call(Functions.Haversine, texts[0], texts[1], texts[2], texts[3])), 0.01);
        }
    }

    private static (double X, double Y, double Z) OnUnitSphere(double latitude, double longitude)
    {
        (double sinLatitude, double cosLatitude) = Math.SinCos(double.DegreesToRadians(latitude));
        (double sinLongitude, double cosLongitude) = Math.SinCos(double.DegreesToRadians(longitude));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    private static double Distance(string notation) => notation == "missing" ? double.NaN : double.Parse(notation, CultureInfo.InvariantCulture);
}
