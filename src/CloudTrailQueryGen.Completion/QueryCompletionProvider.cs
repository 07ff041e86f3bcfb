using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Completion;

/// <summary>Proposes what can stand in a query, inside of the string literals of <c>[CloudTrailQuery(…)]</c>.</summary>
[ExportCompletionProvider(nameof(QueryCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class QueryCompletionProvider : CompletionProvider
{
    private const string Text = "Text";
    private const string Start = "Start";
    private const string Length = "Length";
    private const string Caret = "Caret";
    private const string Description = "Description";

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && TriggerRules.IsTrigger(text, caretPosition);

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await ProposalList.FindAsync(context.Document, context.Position, context.CancellationToken).ConfigureAwait(false) is not { } list)
        {
            return;
        }

        context.CompletionListSpan = list.Span;
        context.IsExclusive = true;
        for (int i = 0; i < list.Proposals.Length; i++)
        {
            context.AddItem(Item(list.Proposals[i], i));
        }
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties.GetValueOrDefault(Description, string.Empty)));

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken)
    {
        if (!item.Properties.TryGetValue(Text, out string? text))
        {
            return base.GetChangeAsync(document, item, commitKey, cancellationToken);
        }

        int start = Number(item, Start);
        int caret = Number(item, Caret);
        var change = new TextChange(new TextSpan(start, Number(item, Length)), text);
        return Task.FromResult(CompletionChange.Create(change, start + caret, IsIncluded(text, caret, commitKey)));
    }

    /// <summary>The character with which the user has chosen is what stands in front of the caret then: it is not written a second time.</summary>
    internal static bool IsIncluded(string text, int caret, char? commitKey) => caret > 0 && text[caret - 1] == commitKey;

    private static CompletionItem Item(Proposal proposal, int index)
    {
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty
            .Add(Text, proposal.Change.NewText!)
            .Add(Start, proposal.Change.Span.Start.ToString(CultureInfo.InvariantCulture))
            .Add(Length, proposal.Change.Span.Length.ToString(CultureInfo.InvariantCulture))
            .Add(Caret, proposal.Caret.ToString(CultureInfo.InvariantCulture))
            .Add(Description, proposal.Item.Description);
        return CompletionItem.Create(
            proposal.Item.Name,
            proposal.FilterText,
            index.ToString("D5", CultureInfo.InvariantCulture),
            properties,
            [ItemTags.Of(proposal.Item.Kind)],
            ItemTags.Rules(proposal.Item.Kind),
            displayTextSuffix: proposal.Item.Detail,
            isComplexTextEdit: true);
    }

    private static int Number(CompletionItem item, string property) => int.Parse(item.Properties[property], CultureInfo.InvariantCulture);
}
