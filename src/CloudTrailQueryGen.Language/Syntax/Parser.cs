using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>
/// Recursive descent over the grammar of the query language. Makes a tree of every text: what is missing becomes a missing
/// token, what is too much becomes trivia, and each mistake is reported once.
/// </summary>
internal sealed partial class Parser
{
    private readonly TokenStream _tokens;
    private int _subqueryDepth;

    private Parser(string text) => _tokens = new TokenStream(text);

    private SyntaxToken Current => _tokens.Current;

    /// <summary>The current token cannot belong to the current command.</summary>
    private bool AtCommandEnd => Current.Kind is SyntaxKind.PipeToken or SyntaxKind.EndOfFileToken
        || (Current.Kind == SyntaxKind.CloseParenToken && _subqueryDepth > 0);

    /// <summary>Parses a query. Never throws, whatever the text.</summary>
    public static SyntaxTree Parse(string text)
    {
        var parser = new Parser(text);
        QuerySyntax root = parser.ParseQuery();
        return new SyntaxTree(text, root, parser._tokens.ToDiagnostics());
    }

    private QuerySyntax ParseQuery()
    {
        bool isSubquery = _subqueryDepth > 0;
        _expected?.EnterQuery(Current.FullSpan.Start);
        MayBe("SOURCE");
        SourceClauseSyntax? source = Keywords.Is(Current, "source") ? ParseSourceClause() : null;
        SyntaxToken? leadingPipe = Current.Kind == SyntaxKind.PipeToken ? _tokens.Take() : null;
        if (source is not null && !AtCommandEnd && leadingPipe is null)
        {
            Report(DiagnosticCatalogue.MissingPipe, Current, Current.Text);
            leadingPipe = _tokens.Missing(SyntaxKind.PipeToken);
        }
        else if (leadingPipe is not null && source is null)
        {
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.LeadingPipe, leadingPipe.Span) { Replacement = "" });
        }

        SeparatedList<CommandSyntax> commands = ParseCommands(isRequired: source is null || leadingPipe is not null, source is null);
        _expected?.LeaveQuery();
        return new QuerySyntax(source, leadingPipe, commands, isSubquery ? null : _tokens.Take());
    }

    private SeparatedList<CommandSyntax> ParseCommands(bool isRequired, bool isWholeQuery)
    {
        var parts = ImmutableArray.CreateBuilder<object>();
        if (AtCommandEnd && Current.Kind != SyntaxKind.PipeToken)
        {
            if (isRequired)
            {
                _expected?.EnterCommand(Current);
                MayBe(ExpectedKinds.Saved);
                MustBe(ExpectedKinds.Command);
            }

            if (isRequired && !isWholeQuery)
            {
                ReportExpected(DiagnosticCatalogue.CommandExpected);
            }
            else if (isRequired)
            {
                _tokens.ReportHere(new QueryDiagnostic(DiagnosticCatalogue.EmptyQuery, new TextSpan(_tokens.PreviousSpan.Start, 0)));
            }

            return new SeparatedList<CommandSyntax>([]);
        }

        while (true)
        {
            _expected?.EnterCommand(Current);
            parts.Add(Current.Kind == SyntaxKind.SavedToken ? ParseSaved(isFirst: parts.Count == 0) : ParseCommand());
            if (!AtCommandEnd && BeginsCommand())
            {
                ReportHere(DiagnosticCatalogue.MissingPipe, Current.Span, Current.Text);
                parts.Add(_tokens.Missing(SyntaxKind.PipeToken));
                continue;
            }

            if (!AtCommandEnd)
            {
                ReportUnexpected();
                SkipToCommandEnd();
            }

            if (Current.Kind != SyntaxKind.PipeToken)
            {
                return new SeparatedList<CommandSyntax>(parts.ToImmutable());
            }

            parts.Add(_tokens.Take());
        }
    }

    /// <summary>The current word is a command's name and what follows does not make it the name of a field.</summary>
    private bool BeginsCommand() =>
        Current.Kind == SyntaxKind.NameToken
        && CommandTable.Find(Current.Text) is not null
        && _tokens.Peek(1).Kind is SyntaxKind.NameToken or SyntaxKind.StringToken or SyntaxKind.NumberToken
            or SyntaxKind.OpenParenToken or SyntaxKind.ExclamationToken or SyntaxKind.ParameterToken;

    private CommandSyntax ParseCommand()
    {
        if (AtCommandEnd || Current.Kind != SyntaxKind.NameToken)
        {
            MustBe(ExpectedKinds.Command);
            ReportExpected(DiagnosticCatalogue.CommandExpected);
            return ParseSkippedCommand();
        }

        CommandDescriptor? command = CommandTable.Find(Current.Text);
        if (command is not null)
        {
            return ParseKnownCommand(command);
        }

        ReportUnknownCommand();
        return ParseSkippedCommand();
    }

    private void ReportUnknownCommand()
    {
        SyntaxToken word = Current;
        if (Keywords.Is(word, "search"))
        {
            Report(DiagnosticCatalogue.SearchCommand, word, word.Text);
        }
        else if (Keywords.Is(word, "source"))
        {
            Report(DiagnosticCatalogue.MisplacedSource, word, word.Text);
        }
        else if (_tokens.Peek(1).Kind == SyntaxKind.OpenParenToken)
        {
            Report(DiagnosticCatalogue.FunctionAsCommand, word, word.Text);
        }
        else
        {
            string? foreign = ForeignCommands.HintFor(word.Text);
            string? suggestion = foreign is null ? Suggestion.For(word.Text, CommandTable.Spellings) : null;
            string hint = foreign is not null ? $"; {foreign}"
                : suggestion is null && BeginsCondition() ? "; put 'filter' in front of a condition"
                : Suggestion.Hint(suggestion);
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.UnknownCommand, word.Span, word.Text, hint) { Replacement = suggestion });
        }
    }

    /// <summary>Behind the current word stands an operator of a condition.</summary>
    private bool BeginsCondition() =>
        _tokens.Peek(1).Kind is SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.EqualsTildeToken
            or SyntaxKind.LessToken or SyntaxKind.LessEqualsToken or SyntaxKind.GreaterToken or SyntaxKind.GreaterEqualsToken
        || Keywords.IsAny(_tokens.Peek(1), "like", "in", "not");

    private SkippedCommandSyntax ParseSkippedCommand()
    {
        if (AtCommandEnd)
        {
            return new SkippedCommandSyntax(_tokens.Missing(SyntaxKind.NameToken), []);
        }

        SyntaxToken keyword = _tokens.Take();
        var rest = ImmutableArray.CreateBuilder<SyntaxToken>();
        PassToCommandEnd(() => rest.Add(_tokens.Take()));
        return new SkippedCommandSyntax(keyword, rest.ToImmutable());
    }

    private CommandSyntax ParseKnownCommand(CommandDescriptor command)
    {
        SyntaxToken keyword = _tokens.Take();
        return command.Kind switch
        {
            SyntaxKind.FieldsCommand or SyntaxKind.DisplayCommand => new FieldsCommandSyntax(command.Kind, keyword, ParseProjections()),
            SyntaxKind.FilterCommand => new FilterCommandSyntax(keyword, ParseExpression()),
            SyntaxKind.StatsCommand => ParseStats(keyword),
            SyntaxKind.SortCommand => ParseSort(keyword),
            SyntaxKind.LimitCommand => ParseLimit(keyword),
            SyntaxKind.DedupCommand => new DedupCommandSyntax(keyword, ParseFieldPaths()),
            _ => ParseFurtherCommand(keyword, command.Kind),
        };
    }
}
