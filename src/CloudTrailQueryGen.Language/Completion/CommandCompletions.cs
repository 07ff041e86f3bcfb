using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Commands.</summary>
internal static class CommandCompletions
{
    private const string Saved = "$Saved";
    private const char CaretMark = '$';

    public static void Add(CompletionPoint point, CompletionCollector items)
    {
        if (!point.Expected.Has(ExpectedKinds.Command))
        {
            return;
        }

        foreach (CommandDescriptor command in CommandTable.All)
        {
            if (!command.IsEvaluated)
            {
                continue;
            }

            items.Add(Item(point, command.Name, command, Ranks.Likely));
            foreach (string alias in command.Aliases)
            {
                items.Add(Item(point, alias, command, Ranks.Further));
            }
        }

        if (point.Expected.Has(ExpectedKinds.Saved))
        {
            AddSaved(point, items);
        }
    }

    public static void AddSaved(CompletionPoint point, CompletionCollector items)
    {
        bool hasArguments = IsBefore(point, '(');
        string insertion = hasArguments ? Saved : Saved + "(name = \"\")";
        int caret = hasArguments ? insertion.Length : insertion.Length - 2;
        items.Add(new CompletionItem(Saved, CompletionKind.Command, "$Saved(name = \"query\"): Puts the commands of another query in front.", insertion, caret, Ranks.Further));
    }

    private static CompletionItem Item(CompletionPoint point, string name, CommandDescriptor command, int rank)
    {
        // What stands behind the caret already may be what the snippet would add.
        string snippet = EndsLine(point) ? command.Snippet ?? command.Name + " $" : command.Name + (IsBefore(point, ' ') ? "$" : " $");
        snippet = name + snippet.Substring(command.Name.Length);
        int caret = snippet.IndexOf(CaretMark);
        return new CompletionItem(name, CompletionKind.Command, $"{command.Syntax}: {command.Summary}", snippet.Remove(caret, 1), caret, rank);
    }

    private static bool IsBefore(CompletionPoint point, char c) => point.Span.End < point.Text.Length && point.Text[point.Span.End] == c;

    /// <summary>Nothing of the command stands behind the caret.</summary>
    private static bool EndsLine(CompletionPoint point)
    {
        int i = point.Span.End;
        while (i < point.Text.Length && point.Text[i] is ' ' or '\t')
        {
            i++;
        }

        return i == point.Text.Length || CharacterFacts.IsLineBreak(point.Text[i]) || point.Text[i] is '|' or ')' or '#';
    }
}
