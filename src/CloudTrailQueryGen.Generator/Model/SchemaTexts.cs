using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Generator.Model;

/// <summary>What the schema files of the project say, in order of their paths.</summary>
internal sealed record SchemaTexts(EquatableArray<string> Texts)
{
    /// <summary>There are none.</summary>
    public static SchemaTexts Empty { get; } = new(EquatableArray<string>.Empty);

    /// <summary>The schema that queries are checked against.</summary>
    public CloudTrailSchema ToSchema() => ProjectSchema.Of(Texts.Items);
}
