using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>Calls functions and operators with arguments in <see cref="Notation"/> and gives the result in it.</summary>
internal static class Invocation
{
    /// <summary>An operator with one operand.</summary>
    public delegate Value UnaryOperator(scoped in Value operand);

    /// <summary>An operator with two operands.</summary>
    public delegate Value BinaryOperator(scoped in Value left, scoped in Value right);

    /// <summary>A comparison.</summary>
    public delegate bool ComparisonOperator(scoped in Value left, scoped in Value right);

    /// <summary>A function with one argument.</summary>
    public delegate Value UnaryFunction(ScratchArena scratch, scoped in Value a);

    /// <summary>A function with two arguments.</summary>
    public delegate Value BinaryFunction(ScratchArena scratch, scoped in Value a, scoped in Value b);

    /// <summary>A function with three arguments.</summary>
    public delegate Value TernaryFunction(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c);

    /// <summary>A function with four arguments.</summary>
    public delegate Value QuaternaryFunction(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c, scoped in Value d);

    /// <summary>Applies an operator.</summary>
    public static string Apply(UnaryOperator function, string operand) => Notation.Show(function(Notation.Parse(operand)));

    /// <inheritdoc cref="Apply(UnaryOperator, string)"/>
    public static string Apply(BinaryOperator function, string left, string right) =>
        Notation.Show(function(Notation.Parse(left), Notation.Parse(right)));

    /// <summary>Calls a function.</summary>
    public static string Call(UnaryFunction function, string a)
    {
        using var scratch = new ScratchArena();
        return Notation.Show(function(scratch, Notation.Parse(a)));
    }

    /// <inheritdoc cref="Call(UnaryFunction, string)"/>
    public static string Call(BinaryFunction function, string a, string b)
    {
        using var scratch = new ScratchArena();
        return Notation.Show(function(scratch, Notation.Parse(a), Notation.Parse(b)));
    }

    /// <inheritdoc cref="Call(UnaryFunction, string)"/>
    public static string Call(TernaryFunction function, string a, string b, string c)
    {
        using var scratch = new ScratchArena();
        return Notation.Show(function(scratch, Notation.Parse(a), Notation.Parse(b), Notation.Parse(c)));
    }

    /// <inheritdoc cref="Call(UnaryFunction, string)"/>
    public static string Call(QuaternaryFunction function, string a, string b, string c, string d)
    {
        using var scratch = new ScratchArena();
        return Notation.Show(function(scratch, Notation.Parse(a), Notation.Parse(b), Notation.Parse(c), Notation.Parse(d)));
    }
}
