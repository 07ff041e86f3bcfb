using System.Collections.Generic;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>The calls around the end of some tokens.</summary>
/// <param name="Function">The function whose arguments are being written; null when it is none, or unknown.</param>
/// <param name="Argument">Which argument is.</param>
/// <param name="IsInAggregate">Some function around is an aggregate.</param>
/// <param name="IsInCall">Some function is around.</param>
internal readonly record struct CallSite(FunctionDescriptor? Function, int Argument, bool IsInAggregate, bool IsInCall)
{
    /// <summary>Nothing but a period can be the argument.</summary>
    public bool TakesPeriod => Function is { Parameters.Length: > 0 } function && Argument < function.MaximumArguments && function.ParameterAt(Argument, Argument + 1).IsPeriod;

    public static CallSite Find(ExpectedSyntax expected)
    {
        List<SyntaxToken> tokens = expected.Tokens;
        var site = new CallSite(null, 0, false, false);
        bool isInnermost = true;
        int depth = 0;
        int commas = 0;
        for (int i = tokens.Count - 2; i >= 0 && tokens[i].Span.Start >= expected.CommandStart; i--)
        {
            switch (tokens[i].Kind)
            {
                case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken:
                    depth++;
                    break;
                case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken when depth > 0:
                    depth--;
                    break;
                case SyntaxKind.OpenParenToken:
                    if (i > 0 && tokens[i - 1].Kind == SyntaxKind.NameToken && !Keywords.IsReserved(tokens[i - 1]))
                    {
                        FunctionDescriptor? function = FunctionTable.Find(tokens[i - 1].Text);
                        site = isInnermost ? site with { Function = function, Argument = commas } : site;
                        site = site with { IsInCall = true, IsInAggregate = site.IsInAggregate || function?.Kind == FunctionKind.Aggregate };
                    }

                    isInnermost = false;
                    break;
                case SyntaxKind.OpenBracketToken:
                    isInnermost = false;
                    break;
                case SyntaxKind.CommaToken when depth == 0:
                    commas++;
                    break;
            }
        }

        return site;
    }
}
