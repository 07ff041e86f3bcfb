using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    // The mean radius of the Earth in kilometres (IUGG, R1 of GRS 80), which spec §4.1 chose.
    private const double EarthRadius = 6371.0088;

    /// <summary>
    /// <c>haversine(latitude1, longitude1, latitude2, longitude2)</c>: the great-circle distance in kilometres of two points given in
    /// degrees. Longitudes count modulo 360; missing when a latitude is beyond ±90.
    /// </summary>
    public static Value Haversine(
        ScratchArena scratch, scoped in Value latitude1, scoped in Value longitude1, scoped in Value latitude2, scoped in Value longitude2)
    {
        if (!TryLatitude(latitude1, out double phi1)
            || !TryLatitude(latitude2, out double phi2)
            || !Coercion.TryNumber(longitude1, out Value lambda1)
            || !Coercion.TryNumber(longitude2, out Value lambda2))
        {
            return Value.Missing;
        }

        double halfLatitude = Math.Sin((phi2 - phi1) / 2);
        double halfLongitude = Math.Sin((double.DegreesToRadians(lambda2.Real) - double.DegreesToRadians(lambda1.Real)) / 2);
        double a = (halfLatitude * halfLatitude) + (Math.Cos(phi1) * Math.Cos(phi2) * (halfLongitude * halfLongitude));

        // Rounding can lift the square of the half chord of antipodes above 1.
        return Value.FromReal(2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, a))));
    }

    private static bool TryLatitude(scoped in Value value, out double radians)
    {
        bool isNumber = Coercion.TryNumber(value, out Value degrees);
        radians = double.DegreesToRadians(degrees.Real);
        return isNumber && Math.Abs(degrees.Real) <= 90;
    }
}
