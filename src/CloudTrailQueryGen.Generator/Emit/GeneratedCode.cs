namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>The mark on every generated type and method.</summary>
internal static class GeneratedCode
{
    private static readonly string s_arguments =
        "(\"CloudTrailQueryGen\", \"" + typeof(GeneratedCode).Assembly.GetName().Version.ToString(3) + "\")]";

    /// <summary>For code in the user's namespace.</summary>
    public static string Qualified { get; } = "[global::System.CodeDom.Compiler.GeneratedCode" + s_arguments;

    /// <summary>For code under <c>using System.CodeDom.Compiler</c>.</summary>
    public static string Short { get; } = "[GeneratedCode" + s_arguments;
}
