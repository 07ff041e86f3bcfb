using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>The queries that marked queries and those on the pages of rules can begin with.</summary>
internal static class TestSavedQueries
{
    public static ImmutableArray<SavedQuery> All { get; } =
    [
        new("root-logins", "filter eventName = 'ConsoleLogin' and userIdentity.type = 'Root'"),
        new("Rules/by-user", "$Saved(name = 'root-logins') # and more\n| stats count(*) as calls by userIdentity.userName # comment"),
        new("sorted", "#@ title: x\nfields eventName as name\n| sort name"),
        new("shown", "display eventName"),
        new("of-user", "filter userIdentity.userName = {{user}}"),
        new("named", "SOURCE 'trail' | filter readOnly = 0"),
        new("warned", "filter readOnly = true | fields eventName as n"),
        new("broken", "feilds eventName"),
        new("wrong", "filter eventNam = 'x' and nosuch(eventName) = 1 | fields eventName as n"),
        new("nested", "filter eventName in (fields eventName)"),
        new("self", "$Saved(name = 'self') | limit 3"),
        new("ping", "$Saved(name = 'pong') | limit 3"),
        new("pong", "$Saved(name = 'ping') | limit 5"),
        new("first-20", "limit 20"),
    ];
}
