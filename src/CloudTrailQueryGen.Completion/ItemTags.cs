using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Completion;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace CloudTrailQueryGen.Completion;

/// <summary>The signs that an editor shows in front of items, and the keys that choose them.</summary>
internal static class ItemTags
{
    private static readonly CompletionItemRules s_command = Create(' ');
    private static readonly CompletionItemRules s_field = Create(' ', '.', ',', ')', '=');
    private static readonly CompletionItemRules s_function = Create('(');
    private static readonly CompletionItemRules s_value = Create();

    public static string Of(CompletionKind kind) => kind switch
    {
        CompletionKind.Command or CompletionKind.Keyword => WellKnownTags.Keyword,
        CompletionKind.Option => WellKnownTags.Property,
        CompletionKind.Field or CompletionKind.SystemField or CompletionKind.TableColumn => WellKnownTags.Field,
        CompletionKind.Column or CompletionKind.Side => WellKnownTags.Local,
        CompletionKind.Function or CompletionKind.Aggregate => WellKnownTags.Method,
        CompletionKind.Parameter => WellKnownTags.Parameter,
        CompletionKind.SavedQuery or CompletionKind.Table => WellKnownTags.File,
        _ => WellKnownTags.Constant,
    };

    public static CompletionItemRules Rules(CompletionKind kind) => kind switch
    {
        CompletionKind.Command or CompletionKind.Keyword => s_command,
        CompletionKind.Field or CompletionKind.SystemField or CompletionKind.TableColumn or CompletionKind.Column or CompletionKind.Side => s_field,
        CompletionKind.Function or CompletionKind.Aggregate => s_function,
        _ => s_value,
    };

    /// <summary>Before something has been typed, nothing is chosen by going on.</summary>
    private static CompletionItemRules Create(params char[] commitCharacters) => CompletionItemRules.Create(
        commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, commitCharacters)],
        selectionBehavior: CompletionItemSelectionBehavior.SoftSelection);
}
