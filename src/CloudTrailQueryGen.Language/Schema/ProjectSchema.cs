using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Apis;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>The schema of a project that has said something of its own events.</summary>
internal static class ProjectSchema
{
    private static CachedSchema? last;

    /// <summary>The product's schema with what the texts say, each of which may replace parts of it. All queries of a project ask for the same one.</summary>
    public static CloudTrailSchema Of(ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return CloudTrailSchema.BuiltIn;
        }

        CachedSchema? cached = last;
        if (cached is null || !cached.Texts.SequenceEqual(texts, StringComparer.Ordinal))
        {
            last = cached = new CachedSchema(texts, Create([.. texts.Select(SchemaText.Read)]));
        }

        return cached.Schema;
    }

    /// <summary>All that is wrong with a text, in order. Whether a field has a place depends on those in front of it.</summary>
    public static IEnumerable<SchemaFault> Check(string text)
    {
        SchemaText schema = SchemaText.Read(text);
        var faults = new List<SchemaFault>(schema.Faults);
        SchemaFile.Extend(schema.ReplacesFields ? SchemaFile.Empty() : SchemaFile.Read(), schema.Fields, faults);
        return faults.OrderBy(fault => fault.Span.Start);
    }

    private static CloudTrailSchema Create(ImmutableArray<SchemaText> texts)
    {
        bool replacesFields = texts.Any(text => text.ReplacesFields);
        ImmutableArray<SchemaFieldRow> fields = [.. texts.SelectMany(text => text.Fields)];
        return new CloudTrailSchema(() => Fields(fields, replacesFields), Apis(texts));
    }

    private static SchemaNode Fields(ImmutableArray<SchemaFieldRow> fields, bool replaces)
    {
        SchemaNode root = replaces ? SchemaFile.Empty() : SchemaFile.Read();
        SchemaFile.Extend(root, fields, []);
        return root;
    }

    private static ApiCatalogue Apis(ImmutableArray<SchemaText> texts)
    {
        var added = new AddedApis();
        foreach (SchemaText text in texts)
        {
            foreach ((string name, string service) in text.Sources)
            {
                added.AddSource(name, service);
            }

            foreach ((string source, string name) in text.Events)
            {
                added.AddEvent(source, name);
            }
        }

        return texts.Any(text => text.ReplacesApis) ? new ApiCatalogue(() => BuiltInApis.None, added) : new ApiCatalogue(() => BuiltInApis.Shared, added);
    }

    private sealed record CachedSchema(ImmutableArray<string> Texts, CloudTrailSchema Schema);
}
