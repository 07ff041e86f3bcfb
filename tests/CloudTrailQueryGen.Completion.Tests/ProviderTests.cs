using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CloudTrailQueryGen.Completion.Tests;

/// <summary>The provider as Roslyn sees it.</summary>
public sealed class ProviderTests
{
    private const string Attribute = "[CloudTrailQuery(";

    [Fact]
    public void It_is_exported_for_CSharp()
    {
        var export = typeof(QueryCompletionProvider).GetCustomAttribute<ExportCompletionProviderAttribute>();

        Assert.Equal(LanguageNames.CSharp, export?.Language);
        Assert.Equal(nameof(QueryCompletionProvider), export?.Name);
    }

    [Theory]
    [InlineData(Attribute + "\"", true)]
    [InlineData(Attribute + "\"filter x = 1 |", true)]
    [InlineData(Attribute + "\"filter x = 1 | ", true)]
    [InlineData(Attribute + "\"filter ", true)]
    [InlineData(Attribute + "\"stats count(*) by ", true)]
    [InlineData(Attribute + "\"filter x ", false)]
    [InlineData(Attribute + "\"filter userIdentity.", true)]
    [InlineData(Attribute + "\"filter strlen(", true)]
    [InlineData(Attribute + "\"filter x = '", true)]
    [InlineData(Attribute + "\"filter x = {", true)]
    [InlineData(Attribute + "\"f", true)]
    [InlineData(Attribute + "\"fi", false)]
    [InlineData("[Obsolete(\"filter ", false)]
    [InlineData("", false)]
    public void A_list_opens_by_itself(string text, bool expected)
    {
        SourceText source = SourceText.From(text);
        var trigger = CompletionTrigger.CreateInsertionTrigger(text.LastOrDefault());

        Assert.Equal(expected, new QueryCompletionProvider().ShouldTriggerCompletion(source, source.Length, trigger, null!));
    }

    [Fact]
    public void None_opens_when_something_is_deleted() =>
        Assert.False(new QueryCompletionProvider().ShouldTriggerCompletion(
            SourceText.From(Attribute + "\""), Attribute.Length + 1, CompletionTrigger.CreateDeletionTrigger('x'), null!));

    [Theory]
    [InlineData("strlen()", 7, '(', true)]
    [InlineData("filter ", 7, ' ', true)]
    [InlineData("filter ", 7, null, false)]
    [InlineData("eventName", 9, ' ', false)]
    public void The_key_that_chooses_is_not_written_twice(string text, int caret, char? key, bool expected) =>
        Assert.Equal(expected, QueryCompletionProvider.IsIncluded(text, caret, key));

    [Fact]
    public async Task Items_carry_their_change_and_their_description()
    {
        (Document document, int position) = CompletionWorkspace.Open(CompletionWorkspace.Source("\"filter a = 1 | ded$$\""));
        var provider = new QueryCompletionProvider();
        var context = new CompletionContext(provider, document, position, new TextSpan(position, 0), CompletionTrigger.Invoke, null!, CancellationToken.None);

        await provider.ProvideCompletionsAsync(context);

        Assert.Equal(new TextSpan(position - 3, 3), context.CompletionListSpan);
        Assert.True(context.IsExclusive);
        var items = (System.Collections.IEnumerable)typeof(CompletionContext).GetProperty("Items", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(context)!;
        CompletionItem item = items.Cast<CompletionItem>().Single(item => item.DisplayText == "dedup");
        CompletionChange change = await provider.GetChangeAsync(document, item, ' ', CancellationToken.None);
        CompletionDescription? description = await provider.GetDescriptionAsync(document, item, CancellationToken.None);

        Assert.Equal(new TextChange(new TextSpan(position - 3, 3), "dedup "), change.TextChange);
        Assert.Equal(position + 3, change.NewPosition);
        Assert.True(change.IncludesCommitCharacter);
        Assert.Equal("dedup field, …: Keeps the first row of each distinct combination of the fields.", description?.Text);
    }
}
