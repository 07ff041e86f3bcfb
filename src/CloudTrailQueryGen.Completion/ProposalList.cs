using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Completion;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QueryItem = CloudTrailQueryGen.Language.Completion.CompletionItem;
using QueryList = CloudTrailQueryGen.Language.Completion.CompletionList;

namespace CloudTrailQueryGen.Completion;

/// <summary>All that can stand at a place of a C# file that lies in a query.</summary>
/// <param name="Proposals">In the order in which they are shown.</param>
/// <param name="Span">What they replace, in the file.</param>
internal sealed record ProposalList(ImmutableArray<Proposal> Proposals, TextSpan Span)
{
    /// <summary>Null outside of queries, and where nothing can be proposed.</summary>
    public static async Task<ProposalList?> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || AttributedLiteral.Find(root, position) is not { } literal
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || !literal.IsQuery(model, cancellationToken)
            || LiteralQuery.Create(literal, position, model, cancellationToken) is not { } query)
        {
            return null;
        }

        QueryEnvironment environment = MethodEnvironment.Read(literal, query.Text, model, document.Project.AnalyzerOptions, cancellationToken);
        return QueryCompleter.Complete(query.Text, query.Caret, environment) is { } list ? Translate(query, list) : null;
    }

    private static ProposalList? Translate(LiteralQuery query, QueryList list)
    {
        if (query.Locate(list.Span) is not { } span)
        {
            return null;
        }

        LiteralForm form = LiteralForm.Of(query.Literal.Token.Text);
        string typed = query.Text.Substring(list.Span.Start, query.Caret - list.Span.Start);
        var proposals = ImmutableArray.CreateBuilder<Proposal>(list.Items.Length);
        foreach (QueryItem item in list.Items)
        {
            // A raw literal can not hold as many quotes as it ends with.
            if (LiteralText.Encode(form, item.Insertion) is { } text
                && LiteralText.Encode(form, item.Insertion.Substring(0, item.Caret)) is { } front
                && !(form.Kind == LiteralKind.SingleLineRaw && text.EndsWith("\"", System.StringComparison.Ordinal) && query.IsAtEnd(span)))
            {
                string filter = typed.StartsWith("`", System.StringComparison.Ordinal) ? item.Insertion : item.Name;
                proposals.Add(new Proposal(item, new TextChange(span, text), front.Length, filter));
            }
        }

        return proposals.Count == 0 ? null : new ProposalList(proposals.ToImmutable(), span);
    }
}
