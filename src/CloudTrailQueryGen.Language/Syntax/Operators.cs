namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>Prefix operators.</summary>
internal enum UnaryOperator
{
    Not,
    Minus,
    Plus,
}

/// <summary>Infix operators, without <c>like</c>, <c>=~</c> and <c>in</c>, which have nodes of their own.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
}
