using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>The rules of the catalogue as Roslyn knows rules: the one place where they are converted.</summary>
internal static class RuleDescriptors
{
    /// <summary>Where the page of each rule is.</summary>
    public const string HelpLinkBase = "https://github.com/CloudTrailQueryGen/CloudTrailQueryGen/blob/main/docs/rules/";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_byId = Convert();

    /// <summary>All, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = Sort();

    public static DiagnosticDescriptor For(QueryDiagnosticDescriptor rule) => For(rule.Id);

    public static DiagnosticDescriptor For(string id) => s_byId[id];

    /// <summary>The category of a rule, by the thousands digit of its id.</summary>
    public static string Category(string id) => "CloudTrailQuery." + id[3] switch
    {
        '1' => "Syntax",
        '2' => "Names",
        '3' => "Types",
        '4' => "Semantics",
        '5' => "Cost",
        '6' => "Host",
        _ => "Internal",
    };

    private static ImmutableDictionary<string, DiagnosticDescriptor> Convert()
    {
        var descriptors = ImmutableDictionary.CreateBuilder<string, DiagnosticDescriptor>();
        foreach (QueryDiagnosticDescriptor rule in DiagnosticCatalogue.All)
        {
            descriptors.Add(rule.Id, new DiagnosticDescriptor(
                rule.Id,
                rule.Title,
                rule.MessageFormat,
                Category(rule.Id),
                Severity(rule.Severity),
                isEnabledByDefault: !rule.IsOnDemand,
                helpLinkUri: HelpLinkBase + rule.Id + ".md"));
        }

        return descriptors.ToImmutable();
    }

    private static ImmutableArray<DiagnosticDescriptor> Sort()
    {
        var sorted = new List<DiagnosticDescriptor>(s_byId.Values);
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return sorted.ToImmutableArray();
    }

    private static DiagnosticSeverity Severity(QueryDiagnosticSeverity severity) => severity switch
    {
        QueryDiagnosticSeverity.Error => DiagnosticSeverity.Error,
        QueryDiagnosticSeverity.Warning => DiagnosticSeverity.Warning,
        QueryDiagnosticSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
