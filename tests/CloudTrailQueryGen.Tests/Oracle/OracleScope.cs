using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>What names mean where an expression stands.</summary>
internal abstract class OracleScope
{
    public abstract OracleValue Field(string name);

    /// <summary>The value of a whole expression that the scope knows, or null when the expression is to be evaluated.</summary>
    public abstract OracleValue? Whole(ExpressionSyntax expression);
}
