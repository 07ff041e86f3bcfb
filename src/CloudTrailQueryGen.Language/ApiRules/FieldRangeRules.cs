using System;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>Fields that not all events have, in a query that asks for events without them.</summary>
internal sealed class FieldRangeRules(CloudTrailSchema schema, ApiFindings findings)
{
    public void Check(BoundField field, EventFacts facts)
    {
        if (facts == EventFacts.None || schema.RangeOf(field.FlatName) is not { } range)
        {
            return;
        }

        if (range.Since is { } since
            && facts.ValuesOf(TrackedField.EventVersion) is { } versions
            && Array.TrueForAll(versions, version => EventVersionText.IsOlder(version, since)))
        {
            findings.Report(
                DiagnosticCatalogue.FieldIsOfOtherEvents, field.Span, field.FlatName, $"since event version {since}", $"eventVersion {ApiFindings.Alternatives(versions)}");
        }
        else if (!CheckKind(field, range.Categories, TrackedField.EventCategory, CategoriesOf(facts))
            && !CheckKind(field, range.EventTypes, TrackedField.EventType, facts.ValuesOf(TrackedField.EventType)))
        {
            CheckKind(field, range.IdentityTypes, TrackedField.IdentityType, facts.ValuesOf(TrackedField.IdentityType));
        }
    }

    private bool CheckKind(BoundField field, string[]? with, TrackedField kind, string[]? asked)
    {
        string name = TrackedFields.NameOf(kind);
        if (with is null || asked is null || !Array.TrueForAll(asked, value => Array.IndexOf(with, value) < 0 && Array.IndexOf(KnownValues.OfKind(name), value) >= 0))
        {
            return false;
        }

        findings.Report(
            DiagnosticCatalogue.FieldIsOfOtherEvents, field.Span, field.FlatName, $"where {name} is {ApiFindings.Alternatives(with)}", $"{name} {ApiFindings.Alternatives(asked)}");
        return true;
    }

    /// <summary>The category of an event that has only one kind of events is known from that.</summary>
    private static string[]? CategoriesOf(EventFacts facts) =>
        facts.ValuesOf(TrackedField.EventCategory) is { } categories ? categories
        : facts.ValuesOf(TrackedField.EventType) is not { Length: 1 } types ? null
        : types[0] switch
        {
            "AwsCloudTrailInsight" => ["Insight"],
            "AwsVpceEvent" => ["NetworkActivity"],
            _ => null,
        };
}
