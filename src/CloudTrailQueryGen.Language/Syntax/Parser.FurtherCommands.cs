using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>The commands beyond the core that look at one event or at the order of rows.</content>
internal sealed partial class Parser
{
    private CommandSyntax ParseFurtherCommand(SyntaxToken keyword, SyntaxKind kind) => kind switch
    {
        SyntaxKind.AnomalyCommand or SyntaxKind.EstimateCommand => new BareCommandSyntax(kind, keyword),
        SyntaxKind.FilterIndexCommand or SyntaxKind.UnmaskCommand or SyntaxKind.PatternCommand =>
            new ExpressionCommandSyntax(kind, keyword, ParseExpression()),
        SyntaxKind.ExpandCommand => new ExpressionCommandSyntax(kind, keyword, ParseName()),
        SyntaxKind.CountFrequentCommand => new NamesCommandSyntax(kind, keyword, ParseNames()),
        SyntaxKind.ParseCommand => ParseParse(keyword),
        SyntaxKind.JsonCommand => ParseJson(keyword),
        SyntaxKind.UnnestCommand => new UnnestCommandSyntax(keyword, ParseExpression(), ExpectKeyword("into"), ParseAlias()),
        SyntaxKind.DiffCommand => ParseDiff(keyword),
        SyntaxKind.LogcompareCommand => new LogcompareCommandSyntax(keyword, ExpectKeyword("timeshift"), ParsePeriod()),
        SyntaxKind.RelevantFieldsCommand => ParseRelevantFields(keyword),
        SyntaxKind.LookupCommand => ParseLookup(keyword),
        SyntaxKind.CidrLookupCommand => ParseCidrLookup(keyword),
        SyntaxKind.JoinCommand => ParseJoin(keyword),
        SyntaxKind.AppendColsCommand => new AppendColsCommandSyntax(keyword, ParseOptions(keyword, AppendColsOptions), ParseSubquery()),
        SyntaxKind.AccumCommand => ParseAccum(keyword),
        SyntaxKind.AutoregressCommand => ParseAutoregress(keyword),
        SyntaxKind.AddTotalsCommand => ParseAddTotals(keyword),
        SyntaxKind.FillDownCommand => ParseFillDown(keyword),
        SyntaxKind.FillMissingCommand => ParseFillMissing(keyword),
        SyntaxKind.OutlierCommand => ParseOutlier(keyword),
        _ => ParseSessionize(keyword),
    };

    private ParseCommandSyntax ParseParse(SyntaxToken keyword)
    {
        _tokens.RereadAsPattern();
        ExpressionSyntax? input = null;
        MayBe(ExpectedKinds.Value);
        if (!AtCommandEnd && !AtParsePattern())
        {
            // Not a whole expression: a slash behind it begins the pattern.
            input = ParsePostfix();
            _tokens.RereadAsPattern();
        }

        SyntaxToken pattern;
        if (AtParsePattern())
        {
            pattern = _tokens.Take();
        }
        else
        {
            MayBe("logfmt");
            MayBe("csv");
            MustBe(ExpectedKinds.Other);
            ReportExpected(DiagnosticCatalogue.TokenExpected, "A pattern in quotes or slashes");
            pattern = _tokens.Missing(SyntaxKind.StringToken);
        }

        bool isRegex = pattern.Kind == SyntaxKind.RegexToken;
        MayBe("as");
        bool hasAliases = !isRegex || Keywords.Is(Current, "as");
        SyntaxToken? asKeyword = hasAliases ? ExpectKeyword("as") : null;
        SeparatedList<NameExpressionSyntax>? aliases = hasAliases ? ParseList(() => new NameExpressionSyntax(ParseAlias()), "multi") : null;
        return new ParseCommandSyntax(keyword, input, pattern, asKeyword, aliases, isRegex ? TakeIf("multi") : null);
    }

    private bool AtParsePattern() =>
        Current.Kind is SyntaxKind.StringToken or SyntaxKind.RegexToken
        || (Keywords.IsAny(Current, "logfmt", "csv") && (Keywords.Is(_tokens.Peek(1), "as") || MayEndBehind(1)));

    private JsonCommandSyntax ParseJson(SyntaxToken keyword)
    {
        SyntaxToken field = ExpectKeyword("field");
        SyntaxToken equals = Expect(SyntaxKind.EqualsToken, "'='");
        return new JsonCommandSyntax(keyword, field, equals, ParseName(), ParseList(ParseJsonExtraction));
    }

    private JsonExtractionSyntax ParseJsonExtraction() =>
        new(Expect(SyntaxKind.StringToken, "A path in quotes"), ExpectKeyword("as"), ParseAlias());

    private static readonly string[] EarlierTimes = ["previousDay", "previousWeek", "previousMonth"];

    private DiffCommandSyntax ParseDiff(SyntaxToken keyword)
    {
        MayBeAny(EarlierTimes);
        // A command here lacks a pipe in front of it.
        bool hasTime = Current.Kind == SyntaxKind.NameToken && CommandTable.Find(Current.Text) is null;
        if (hasTime && !Keywords.IsAny(Current, EarlierTimes))
        {
            string? meant = Suggestion.For(Current.Text, EarlierTimes);
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.DiffOfUnknownTime, Current.Span, Shorten(Current.Text)) { Replacement = meant });
        }

        return new DiffCommandSyntax(keyword, hasTime ? _tokens.Take() : null);
    }

    private RelevantFieldsCommandSyntax ParseRelevantFields(SyntaxToken keyword)
    {
        SeparatedList<NameExpressionSyntax> fields = Keywords.Is(Current, "where") ? new SeparatedList<NameExpressionSyntax>([]) : ParseNames("where");
        return new RelevantFieldsCommandSyntax(keyword, fields, ExpectKeyword("where"), ParseExpression());
    }

    private AccumCommandSyntax ParseAccum(SyntaxToken keyword)
    {
        NameExpressionSyntax field = ParseName();
        (SyntaxToken? asKeyword, SyntaxToken? alias) = ParseOptionalAlias();
        return new AccumCommandSyntax(keyword, field, asKeyword, alias);
    }

    private AutoregressCommandSyntax ParseAutoregress(SyntaxToken keyword)
    {
        NameExpressionSyntax field = ParseName();
        (SyntaxToken? asKeyword, SyntaxToken? alias) = ParseOptionalAlias();
        MayBeOptions(AutoregressOptions, []);
        OptionSyntax? option = AtOption ? ParseOption(keyword, AutoregressOptions) : null;
        return new AutoregressCommandSyntax(keyword, field, asKeyword, alias, option);
    }

    private AddTotalsCommandSyntax ParseAddTotals(SyntaxToken keyword)
    {
        ImmutableArray<OptionSyntax> options = ParseOptions(keyword, AddTotalsOptions);
        MayBe(ExpectedKinds.Field);
        SeparatedList<NameExpressionSyntax> fields = Current.Kind == SyntaxKind.NameToken ? ParseNames() : new SeparatedList<NameExpressionSyntax>([]);
        return new AddTotalsCommandSyntax(keyword, options, fields);
    }

    private FillDownCommandSyntax ParseFillDown(SyntaxToken keyword)
    {
        var fields = ImmutableArray.CreateBuilder<NameGlobSyntax>();
        while (Current.Kind is SyntaxKind.NameToken or SyntaxKind.AsteriskToken && !BeginsCommand())
        {
            var parts = ImmutableArray.CreateBuilder<SyntaxToken>();
            do
            {
                parts.Add(_tokens.Take());
            }
            while (Current is { Kind: SyntaxKind.NameToken or SyntaxKind.AsteriskToken, LeadingTrivia: "" });
            fields.Add(new NameGlobSyntax(parts.ToImmutable()));
        }

        MayBe(ExpectedKinds.Field);
        return new FillDownCommandSyntax(keyword, fields.ToImmutable());
    }

    private FillMissingCommandSyntax ParseFillMissing(SyntaxToken keyword) =>
        TakeIf("with") is { } with
            ? new FillMissingCommandSyntax(keyword, with, ParseList(ParseFillItem))
            : new FillMissingCommandSyntax(keyword, null, null);

    private FillItemSyntax ParseFillItem() => new(ParsePrefix(), ExpectKeyword("for"), ParseName());

    private OutlierCommandSyntax ParseOutlier(SyntaxToken keyword)
    {
        ImmutableArray<OptionSyntax> options = ParseOptions(keyword, OutlierOptions);
        var fields = ImmutableArray.CreateBuilder<NameExpressionSyntax>();
        do
        {
            fields.Add(ParseName());
        }
        while (Current.Kind == SyntaxKind.NameToken && !Keywords.IsReserved(Current) && !BeginsCommand());
        MayBe(ExpectedKinds.Field);
        return new OutlierCommandSyntax(keyword, options, fields.ToImmutable());
    }

    private SessionizeCommandSyntax ParseSessionize(SyntaxToken keyword)
    {
        SeparatedList<NameExpressionSyntax> fields = ParseNames("maxspan");
        SyntaxToken? maxspanKeyword = TakeIf("maxspan");
        SyntaxToken? maxspan = maxspanKeyword is null ? null : ParsePeriod();
        (SyntaxToken? asKeyword, SyntaxToken? alias) = ParseOptionalAlias();
        return new SessionizeCommandSyntax(keyword, fields, maxspanKeyword, maxspan, asKeyword, alias);
    }
}
