namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>Kinds of tokens, then of nodes.</summary>
internal enum SyntaxKind
{
    None,

    // tokens
    EndOfFileToken,
    BadToken,               // a character or run that belongs to no token of the language
    NameToken,              // word or path; keywords are names until the parser asks (they are contextual)
    NumberToken,
    PeriodToken,            // 5m, 30 days are one token only without space in between
    StringToken,
    RegexToken,
    ParameterToken,         // {{name}}
    SavedToken,             // $Saved, or another name behind a dollar and in front of a parenthesis
    PipeToken,
    CommaToken,
    DotToken,
    ColonToken,
    OpenParenToken,
    CloseParenToken,
    OpenBracketToken,
    CloseBracketToken,
    OpenBraceToken,
    CloseBraceToken,
    EqualsToken,
    EqualsEqualsToken,
    ExclamationEqualsToken,
    LessToken,
    LessEqualsToken,
    GreaterToken,
    GreaterEqualsToken,
    EqualsTildeToken,
    PlusToken,
    MinusToken,
    AsteriskToken,
    SlashToken,
    PercentToken,
    CaretToken,
    ExclamationToken,

    // structure
    Query,
    SourceClause,
    ProjectionItem,         // expr [as alias]
    SortKey,
    SeparatedList,
    Option,                 // name=value behind a command
    NameGlob,               // cpu*
    JsonExtraction,         // "path" as alias
    FillItem,               // value for field

    // expressions
    NumberLiteral,
    StringLiteral,
    PeriodLiteral,
    RegexLiteral,
    ParameterExpression,
    NameExpression,
    ParenthesizedExpression,
    UnaryExpression,
    BinaryExpression,
    LikeExpression,
    InExpression,
    ListExpression,
    SubqueryExpression,
    CallExpression,
    MemberAccessExpression,
    ElementAccessExpression,

    // commands
    FieldsCommand,
    DisplayCommand,
    FilterCommand,          // filter and where
    FilterIndexCommand,
    StatsCommand,
    SortCommand,
    LimitCommand,           // limit, limit any, head, tail
    DedupCommand,
    ParseCommand,
    JsonCommand,
    UnnestCommand,
    ExpandCommand,
    UnmaskCommand,
    PatternCommand,
    AnomalyCommand,
    DiffCommand,
    LogcompareCommand,
    RelevantFieldsCommand,
    LookupCommand,
    CidrLookupCommand,
    JoinCommand,
    AppendColsCommand,
    AccumCommand,
    AutoregressCommand,
    AddTotalsCommand,
    FillDownCommand,
    FillMissingCommand,
    OutlierCommand,
    SessionizeCommand,
    CountFrequentCommand,
    EstimateCommand,
    SavedCommand,           // $Saved(name = "…")
    SkippedCommand,         // text where a command was expected and none was recognised
}
