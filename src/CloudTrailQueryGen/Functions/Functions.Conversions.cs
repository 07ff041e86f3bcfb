namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>toNumber(value)</c>: the number, or the one that the text wholly is; a timestamp's milliseconds.</summary>
    public static Value ToNumber(ScratchArena scratch, scoped in Value value) => Arithmetic.Plus(value);

    /// <summary><c>toDouble(value)</c>: the nearest double; a whole number beyond ±2^53 may lose its last digits.</summary>
    public static Value ToDouble(ScratchArena scratch, scoped in Value value) =>
        Coercion.TryNumber(value, out Value number) ? Value.FromReal(number.Real) : Value.Missing;

    /// <summary><c>toInt(value)</c>: the whole number, truncated toward zero; missing outside of −2^31 to 2^31−1.</summary>
    public static Value ToInt(ScratchArena scratch, scoped in Value value) =>
        Coercion.TryWhole(value, out long whole) && whole is >= int.MinValue and <= int.MaxValue ? Value.FromInteger(whole) : Value.Missing;

    /// <summary><c>toLong(value)</c>: the whole number, truncated toward zero; missing outside of −2^63 to 2^63−1.</summary>
    public static Value ToLong(ScratchArena scratch, scoped in Value value) =>
        Coercion.TryWhole(value, out long whole) ? Value.FromInteger(whole) : Value.Missing;
}
