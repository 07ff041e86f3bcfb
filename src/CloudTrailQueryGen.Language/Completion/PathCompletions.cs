using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>What can stand behind the dot of a path.</summary>
internal static class PathCompletions
{
    public static void Add(CompletionPoint point, VisibleNames visible, CloudTrailSchema schema, CompletionCollector items)
    {
        ImmutableArray<string> path = point.Path;
        bool isQuoted = point.Typed.StartsWith("`", StringComparison.Ordinal);
        if (SideOf(point, visible, path[0]) is { } side)
        {
            path = path.RemoveAt(0);
            AddColumns(side, path, isQuoted, items);
            if (!side.IsAfterStats || side.IsOpen)
            {
                AddMembers(schema, path, isQuoted, items);
            }

            return;
        }

        AddColumns(visible.Scope, path, isQuoted, items);
        if (visible.HasEventFields && !visible.IsOwn(path[0]))
        {
            AddMembers(schema, path, isQuoted, items);
            if (path.Length == 1 && path[0] == "requestParameters")
            {
                ApiCompletions.AddRequestParameters(point, schema.Apis, isQuoted, items);
            }
        }
    }

    /// <summary>The item of a field.</summary>
    public static CompletionItem Item(SchemaNode field, bool isWhole, bool isQuoted)
    {
        string insertion = PathReader.Write([field.Name], isWhole, isQuoted);
        return new CompletionItem(field.Name, CompletionKind.Field, $"{TypeNames.Of(field.Shape)}: {field.Description}", insertion, insertion.Length, Ranks.Usual);
    }

    /// <summary>The side of the join that a name stands for: of the one that is being written, or of an earlier one.</summary>
    private static BindingScope? SideOf(CompletionPoint point, VisibleNames visible, string name)
    {
        if (point.Expected.Has(ExpectedKinds.JoinKey))
        {
            // The query of the right side is not written yet.
            return name == TableCompletions.SideOf(point.Expected, "left") ? visible.Scope
                : name == TableCompletions.SideOf(point.Expected, "right") ? new BindingScope(isAfterStats: false)
                : null;
        }

        return visible.Scope.Join is not { } join ? null
            : name == join.Left ? join.LeftScope
            : name == join.Right ? join.RightQuery.Scope
            : null;
    }

    /// <summary>The rest of the columns whose names begin with the path.</summary>
    private static void AddColumns(BindingScope scope, ImmutableArray<string> path, bool isQuoted, CompletionCollector items)
    {
        string prefix = path.IsEmpty ? string.Empty : string.Join(".", path) + ".";
        foreach (string name in scope.Names.Keys)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.IndexOf('(') < 0)
            {
                string rest = name.Substring(prefix.Length);
                items.Add(rest, CompletionKind.Column, "made by the query", PathReader.Write([.. rest.Split('.')], isWhole: false, isQuoted), Ranks.Made);
            }
        }
    }

    private static void AddMembers(CloudTrailSchema schema, ImmutableArray<string> path, bool isQuoted, CompletionCollector items)
    {
        SchemaNode? node = schema.Root;
        foreach (string segment in path)
        {
            node = node.Shape == FieldShape.List ? node.Element : node.Member(segment);
            if (node is null)
            {
                return;
            }
        }

        if (node.Shape == FieldShape.List)
        {
            items.Add("0", CompletionKind.Field, "The first element of the list", Ranks.Usual);
        }

        foreach (SchemaNode member in node.Members)
        {
            items.Add(Item(member, isWhole: false, isQuoted));
        }
    }
}
