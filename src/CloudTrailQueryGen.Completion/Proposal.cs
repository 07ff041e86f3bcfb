using CloudTrailQueryGen.Language.Completion;
using Microsoft.CodeAnalysis.Text;
using QueryItem = CloudTrailQueryGen.Language.Completion.CompletionItem;

namespace CloudTrailQueryGen.Completion;

/// <summary>An item as the C# literal takes it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Change">The characters of the file to replace, and the text in the literal's form.</param>
/// <param name="Caret">Where the caret stands then, from the start of the new text.</param>
/// <param name="FilterText">What the user types to find it.</param>
internal sealed record Proposal(QueryItem Item, TextChange Change, int Caret, string FilterText);
