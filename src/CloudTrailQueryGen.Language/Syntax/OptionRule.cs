using System;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>An option that a command takes, <c>name=value</c>.</summary>
/// <param name="Name">Its name, compared ignoring case.</param>
/// <param name="Values">The allowed words; empty for any name or, when <paramref name="IsNumber"/>, any number.</param>
/// <param name="IsNumber">The value is a number.</param>
internal sealed record OptionRule(string Name, string[] Values, bool IsNumber = false)
{
    /// <summary>What to write, for messages.</summary>
    public string Expectation => IsNumber ? "a number" : Values.Length == 0 ? "a name" : "'" + string.Join("' or '", Values) + "'";

    public static OptionRule Number(string name) => new(name, [], IsNumber: true);

    public static OptionRule AnyName(string name) => new(name, []);

    public static OptionRule Switch(string name) => new(name, ["true", "false"]);

    public bool Accepts(SyntaxToken value) => IsNumber
        ? value.Kind == SyntaxKind.NumberToken
        : Values.Length == 0
            ? value.Kind is SyntaxKind.NameToken or SyntaxKind.StringToken
            : value.Kind == SyntaxKind.NameToken && Array.Exists(Values, allowed => Keywords.Is(value, allowed));
}
