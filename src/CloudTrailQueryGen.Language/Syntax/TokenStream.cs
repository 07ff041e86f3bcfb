using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>
/// What the parser reads from: tokens with look-ahead, and the diagnostics in step with them. Tokens that the parser skips
/// become trivia of the next token, so that no text is lost.
/// </summary>
internal sealed class TokenStream
{
    private readonly string _text;
    private readonly Lexer _lexer;
    private readonly List<LexedToken> _ahead = [];
    private readonly StringBuilder _skipped = new();
    private readonly List<QueryDiagnostic> _diagnostics = [];
    private int _skippedStart;
    private int _end;
    private SyntaxKind _previousKind;
    private int _silencedAt = -1;

    public TokenStream(string text)
    {
        _text = text;
        _lexer = new Lexer(text);
        PreviousSpan = new TextSpan(0, 0);
    }

    /// <summary>The next token.</summary>
    public SyntaxToken Current => Peek(0);

    /// <summary>Where the last token stands that was taken or skipped; before the first one, the start of the text.</summary>
    public TextSpan PreviousSpan { get; private set; }

    /// <summary>The last token that was taken or skipped, as written.</summary>
    public string PreviousText { get; private set; } = "";

    /// <summary>Takes every token that is taken or skipped, if somebody wants them all.</summary>
    public List<SyntaxToken>? Passed { get; set; }

    public SyntaxToken Peek(int distance)
    {
        while (_ahead.Count <= distance)
        {
            int start = _ahead.Count == 0 ? _end : _ahead[_ahead.Count - 1].Token.FullSpan.End;
            SyntaxKind previous = _ahead.Count == 0 ? _previousKind : _ahead[_ahead.Count - 1].Token.Kind;
            _ahead.Add(_lexer.Next(start, previous, mayBeRegex: false));
        }

        return _ahead[distance].Token;
    }

    /// <summary>A part of the text as written.</summary>
    public string Slice(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>Takes the current token.</summary>
    public SyntaxToken Take()
    {
        SyntaxToken token = Advance();
        if (_skipped.Length == 0)
        {
            return token;
        }

        string trivia = _skipped.Append(token.LeadingTrivia).ToString();
        _skipped.Clear();
        return new SyntaxToken(token.Kind, _skippedStart, trivia, token.Text, token.Value);
    }

    /// <summary>Skips the current token: its text goes into the trivia of the next one that is taken.</summary>
    public void Skip()
    {
        if (_skipped.Length == 0)
        {
            _skippedStart = Current.FullSpan.Start;
        }

        SyntaxToken token = Advance();
        _skipped.Append(token.LeadingTrivia).Append(token.Text);
    }

    /// <summary>Reads the current token anew, now that the parser knows that a slash would begin a regular expression.</summary>
    public void RereadAsPattern()
    {
        _ahead.Clear();
        _ahead.Add(_lexer.Next(_end, _previousKind, mayBeRegex: true));
    }

    /// <summary>A token that is not there, in front of the current one and of any skipped text.</summary>
    public SyntaxToken Missing(SyntaxKind kind)
    {
        object? value = kind switch
        {
            SyntaxKind.NameToken => new FieldPath([""], isQuoted: false),
            SyntaxKind.NumberToken => 0L,
            SyntaxKind.PeriodToken => new Period(1, PeriodUnit.Second),
            SyntaxKind.StringToken or SyntaxKind.RegexToken or SyntaxKind.ParameterToken => "",
            _ => null,
        };
        return new SyntaxToken(kind, _skipped.Length > 0 ? _skippedStart : _end, "", "", value) { IsMissing = true };
    }

    public void Report(QueryDiagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>
    /// Reports that something else is expected at the current token. Once per place: what is found missing there later
    /// follows from the same mistake.
    /// </summary>
    public void ReportHere(QueryDiagnostic diagnostic)
    {
        if (_silencedAt != _end && !HasErrorInFrontOfCurrent())
        {
            _diagnostics.Add(diagnostic);
        }

        Silence();
    }

    /// <summary>Lets no further <see cref="ReportHere"/> through until a token is taken.</summary>
    public void Silence() => _silencedAt = _end;

    public ImmutableArray<QueryDiagnostic> ToDiagnostics()
    {
        // Sorting by index too keeps findings at the same place in the order in which they were found.
        var keyed = new (QueryDiagnostic Diagnostic, int Index)[_diagnostics.Count];
        for (int i = 0; i < keyed.Length; i++)
        {
            keyed[i] = (_diagnostics[i], i);
        }

        Array.Sort(keyed, (a, b) =>
        {
            int order = a.Diagnostic.Span.Start.CompareTo(b.Diagnostic.Span.Start);
            return order != 0 ? order : a.Index.CompareTo(b.Index);
        });
        return ImmutableArray.CreateRange(Array.ConvertAll(keyed, entry => entry.Diagnostic));
    }

    /// <summary>The lexer found something wrong between the previous token and the current one: that explains what is missing here.</summary>
    private bool HasErrorInFrontOfCurrent()
    {
        int start = Current.Span.Start;
        foreach (QueryDiagnostic diagnostic in _ahead[0].Diagnostics)
        {
            if (diagnostic.Span.Start < start && diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }

    private SyntaxToken Advance()
    {
        SyntaxToken token = Current;
        foreach (QueryDiagnostic diagnostic in _ahead[0].Diagnostics)
        {
            _diagnostics.Add(diagnostic);
        }

        _ahead.RemoveAt(0);
        _end = token.FullSpan.End;
        _previousKind = token.Kind;
        PreviousSpan = token.Span;
        PreviousText = token.Text;
        Passed?.Add(token);
        return token;
    }
}
