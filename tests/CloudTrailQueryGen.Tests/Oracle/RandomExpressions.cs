using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Seeded expressions of a wanted type, over the names that a place in the query knows.</summary>
internal sealed class RandomExpressions(Random random)
{
    private static readonly string[] s_fields =
    [
        "eventName", "errorCode", "sourceIPAddress", "readOnly", "recipientAccountId", "userIdentity.type", "userIdentity.userName", "requestParameters",
        "requestParameters.a", "requestParameters.a.b", "requestParameters.`a.b`", "requestParameters.b.c", "requestParameters.n", "requestParameters.s",
        "requestParameters.flag", "requestParameters.items.0", "requestParameters.items[1]", "requestParameters.items.0.n", "requestParameters.items",
        "requestParameters.`x-y`", "requestParameters.\u00e9", "requestParameters.a.b.c", "responseElements.n", "responseElements.s", "responseElements.a", "@@tag", "eventTime",
        "requestParameters.n", "requestParameters.n", "requestParameters.s", "requestParameters.s", "eventName", "eventName",
    ];

    private static readonly string[] s_texts =
        ["''", "'a'", "'A'", "'ab'", "'10'", "'010'", "'0'", "'1'", "'PutObject'", "'b\u00e9'", "'true'", "'10.1.2.3'", "\"a9\"", "' x '", "'\u00c9'", "'1.0'", "'\ud83d\ude00'", "'%C3%A9+%'", "'YWI='", "'0x1f'", "'a\\'b'", "'\\\\'", "\"\\u00e9\\n\""];

    private static readonly string[] s_numbers = ["0", "1", "2", "3", "10", "400", "0.1", "0.5", ".5", "1e3", "7.25", "100", "9007199254740993", "123456789012"];

    private static readonly string[] s_patterns =
    [
        "/a/", "/^P/", "/(?i)put/", "/[0-9]+/", "/^a.*$/", "/\u00e9|b/", "/e{1,2}c/", "/^$/", "/a\\/b/", "/(Get|Put)Object/", "/\"n\"/", "/./", "/^10\\./",
        "/^(Put|Get)Object$/", "/(?i)OBJECT$|^get/", "/^(PutObject|10|a)$/", "/(?i)k/", "/^.$/", "/^[^b]{2}$/", "/(?s)^.*b/", "/\\b(ab|\\d+)\\b/", "/a.*1|\\d{2}$/", "/^\\D+$/",
        "/\\p{Lu}/", "/u.*:.*\\}$/", "/[Pp]ut|[Gg]et|[Dd]elete|e/",
    ];

    private static readonly string[] s_replacements =
    [
        "'a', 'b'", "'(?i)put|get', 'X'", "'^(Put|Get)', '$1-'", "'([a-z])([A-Z])', '$2${1}'", "'(?<first>.)(.)?', '\\\\2${first}'", "'[0-9]+', '<$0>'", "'x*', '-'", "'(a)|(b)', '[$1|$2]'",
        "'^', '> '", "'$', ' <'", "'\\\\b', '|'", "'\u00e9', '\ud83d\ude00'", "'\\\\.', '$$'", "'(.*)', '$1$1'", "'[^a-z]', ''", "'e{1,2}', 5", "'(.)a', requestParameters.s", "'k', '\\\\\\\\'",
    ];

    private static readonly string[] s_indexes = ["0", "1", "2", "3", "10", "-1"];

    private static readonly string[] s_members =
        [".a", ".s", ".n", ".a.b", ".`a.b`", ".b", ".items[0]", ".items[1].n", ".items.0.s", "[0]", "[1].a", ".`x-y`", ".\u00e9", ".flag", ".items", ".0", ".j"];

    private static readonly string[] s_lists = ["requestParameters.items", "requestParameters.j", "requestParameters", "requestParameters.s", "requestParameters.a"];

    private static readonly string[] s_datePatterns =
    [
        "\"yyyy-MM-dd'T'HH:mm:ssX\"", "\"yyyy-MM-dd'T'HH:mm:ss.SSSX\"", "\"yyyy-MM-dd'T'HH:mm:ssXXX\"", "'d'", "'yyyy-MM-dd HH:mm:ss.SSS'", "'EEE MMM d yyyy HH:mm:ss Z'",
        "'EEEE, dd-MMMM-yyyy hh:mm:ss a z'", "'yyyyDDD'", "'yyyyMMddHHmmss'", "'y.M.d H:m:s'", "'hh a'", "requestParameters.s",
    ];

    private static readonly string[] s_dateFormats =
    [
        "'%Y-%m-%dT%H:%M:%SZ'", "'%F %T.%L'", "'%a %b %e %Y %T %z'", "'%A, %d-%B-%Y %I:%M:%S %p'", "'%Y%j'", "'%Y%m%d%H%M%S'", "'%G-W%V-%u %U %w'", "'%s %f %%'", "'%D %R %y %Z'", "requestParameters.s",
    ];

    private static readonly string[] s_zones = ["'UTC'", "'Z'", "'+02:00'", "'-0530'", "'+13'", "'Europe/Berlin'", "'America/New_York'", "'Australia/Lord_Howe'", "requestParameters.s"];

    private static readonly string[] s_periods = ["1h", "5m", "15min", "30s", "1d", "1w", "1mo", "1q", "1y", "500ms", "300s", "6h", "2d", "90m"];

    private readonly Random _random = random;

    /// <summary>The columns behind <c>stats</c>; null while events flow.</summary>
    public List<string>? Columns { get; set; }

    /// <summary>Aliases made so far, visible beside the fields.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>The expressions stand in a subquery, which has none of its own.</summary>
    public bool IsInSubquery { get; init; }

    /// <summary>The rows are those of a join of a and b.</summary>
    public bool IsJoined { get; set; }

    public string Name()
    {
        if (Columns is not null)
        {
            return Columns.Count > 0 && (Aliases.Count == 0 || Chance(0.7)) ? Pick(Columns) : Pick(Aliases);
        }

        return Aliases.Count > 0 && Chance(0.3) ? Pick(Aliases) : EventField();
    }

    public string Field() => Columns is null ? EventField() : Pick(Columns);

    /// <summary>A field of the event, or of the events of either side of a join.</summary>
    private string EventField() => IsJoined && Chance(0.7) ? Pick(["a.", "b."]) + Pick(s_fields) : Pick(s_fields);

    /// <summary>Aliases that hold structures; these have members, and are no keys.</summary>
    public List<string> Structures { get; } = [];

    /// <summary>An object or a list, or what may be one.</summary>
    public string Structure() => _random.Next(8) switch
    {
        0 when Structures.Count > 0 => Pick(Structures),
        1 => Columns is null ? "jsonParse(@message)" : $"jsonParse({Name()})",
        2 => $"coalesce(jsonParse({Name()}), {Name()})",
        3 when Columns is null => $"jsonParse({Pick(s_lists)})",
        4 => List(),
        5 => Choice(() => Chance(0.5) ? List() : $"jsonParse({Name()})", 0),
        _ => Columns is null ? "jsonParse(requestParameters.j)" : $"jsonParse({Name()})",
    };

    /// <summary>A member of a structure.</summary>
    public string Member() => Structures.Count > 0 && Chance(0.5) ? Pick(Structures) + Pick(s_members) : Structure() + Pick(s_members);

    /// <summary>A name for <c>by</c>, <c>sort</c> and <c>dedup</c>, which take no structures (spec §5.7).</summary>
    public string Key() => Scalar(Name());

    /// <summary>A field for <c>by</c>.</summary>
    public string KeyField() => Scalar(Field());

    public string Period() => Pick(s_periods);

    public string Any(int depth) => _random.Next(12) switch
    {
        < 4 => Name(),
        < 6 => Number(depth),
        < 8 => Text(depth),
        8 when Columns is null => Chance(0.5) ? Time() : Member(),
        9 when depth > 0 => Choice(() => Any(depth - 1), depth - 1),
        10 => $"coalesce({Name()}, {List()})",
        _ => "(" + Condition(depth) + ")",
    };

    public string Number(int depth) => depth <= 0
        ? Chance(0.55) ? Name() : Chance(0.15) ? Pick(["sqrt", "log", "floor", "toDouble", "toNumber"]) + $"({Name()})" : Chance(0.05) ? OfRun() : Pick(s_numbers)
        : _random.Next(21) switch
        {
            0 => Name(),
            1 => Pick(s_numbers),
            < 6 => $"{Number(depth - 1)} {Pick(["+", "-", "*", "/", "%"])} {Number(depth - 1)}",
            6 => $"({Number(depth - 1)} {Pick(["+", "-", "*", "/", "^"])} {Number(0)})",
            7 => Pick(["-", "-", "+"]) + Name(),
            8 => $"{Pick(["abs", "ceil", "floor", "sqrt", "CEIL", "floor"])}({Number(depth - 1)})",
            9 => $"strlen({(Columns is null && Chance(0.1) ? "@message" : Text(depth - 1))})",
            10 => $"{Pick(["greatest", "least"])}({string.Join(", ", Enumerable.Range(0, _random.Next(1, 7)).Select(_ => Number(0)))})",
            11 => $"coalesce({Name()}, {Pick(s_numbers)})",
            12 => Chance(0.5) ? $"round({Number(depth - 1)})" : $"round({Number(depth - 1)}, {_random.Next(4)})",
            13 => Choice(() => Number(depth - 1), depth - 1),
            14 => $"{Pick(["toInt", "toLong", "toNumber", "toDouble", "TOINT", "log"])}({Number(depth - 1)})",
            15 => $"{Pick(["messageSize", "hexToDec", "ipv4ToNumber"])}({(Chance(0.4) ? Name() : Text(depth - 1))})",
            16 => $"haversine({Number(0)}, {Number(0)}, {Number(0)}, {Number(0)})",
            17 => $"jsonArraySize({(Columns is null && Chance(0.7) ? Pick(s_lists) : Structure())})",
            18 => Member(),
            19 => Date(depth),
            _ => Columns is null ? Chance(0.5) ? $"toMillis({Time()})" : $"{Time()} - {Pick(["@timestamp", "1000", "0.5", "bin(1d)", OfRun()])}" : Chance(0.4) ? OfRun() : Pick(s_numbers),
        };

    public string Text(int depth) => depth <= 0
        ? Chance(0.55) ? Name() : Chance(0.15) ? Pick(["trim", "ltrim", "rtrim", "concat", "unmask"]) + $"({Name()})" : Pick(s_texts)
        : _random.Next(18) switch
        {
            0 => Name(),
            1 => Pick(s_texts),
            16 => $"regexReplace({Text(depth - 1)}, {Replacement()})",
            2 => $"concat({string.Join(", ", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Any(0)))})",
            3 => $"{Pick(["trim", "ltrim", "rtrim"])}({Text(depth - 1)})",
            4 => $"{Pick(["trim", "ltrim", "rtrim"])}({Text(depth - 1)}, 'ab1')",
            5 => $"{Pick(["toupper", "tolower", "toUpper"])}({Text(depth - 1)})",
            6 => $"substr({Text(depth - 1)}, {_random.Next(4)}, {_random.Next(4)})",
            7 => $"substr({Text(depth - 1)}, {(Chance(0.7) ? Pick(s_indexes) : Name())})",
            8 => $"replace({Text(depth - 1)}, {Pick(["'a'", "'0'", "'ab'", "'\u00e9'"])}, {Pick(["''", "'--'", "'\u00e9'"])})",
            9 => Choice(() => Text(depth - 1), depth - 1),
            10 => $"{Pick(["urlencode", "urldecode", "base64encode", "base64decode", "hexToAscii", "md5", "sha256"])}({Text(depth - 1)})",
            11 => $"{Pick(["urldecode(urlencode", "base64decode(base64encode"])}({Text(depth - 1)}))",
            12 => $"decToHex({Number(depth - 1)})",
            13 => $"jsonStringify({(Chance(0.5) ? Structure() : Name())})",
            14 => Chance(0.7) ? Member() : $"unmask({Name()})",
            15 => DateText(),
            _ => $"coalesce({string.Join(", ", Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Any(0)))})",
        };

    /// <summary>A pattern and what stands in its place; behind stats, which leaves no field of the event, a literal.</summary>
    private string Replacement()
    {
        string chosen = Pick(s_replacements);
        return Columns is not null && chosen.Contains("requestParameters", StringComparison.Ordinal) ? "'a', '$0$0'" : chosen;
    }

    /// <summary>if or case over values of one kind.</summary>
    private string Choice(Func<string> value, int depth)
    {
        if (Chance(0.6))
        {
            return $"{Pick(["if", "IF"])}({Condition(depth)}, {value()}, {value()})";
        }

        IEnumerable<string> branches = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"{Condition(0)}, {value()}");
        return $"case({string.Join(", ", branches)}{(Chance(0.5) ? ", " + value() : "")})";
    }

    private string List() => $"split({Text(0)}, {Pick(["'a'", "'.'", "','", "''", "'\u00e9'"])})";

    public string Time() => _random.Next(6) switch
    {
        5 => $"fromMillis(1772600767089 + {Pick(["strlen(eventName)", "1", "0.5", "-0.5"])})",
        0 => $"bin({Period()})",
        1 => $"datefloor(@timestamp, {Period()})",
        2 => $"dateceil(@timestamp, {Period()})",
        _ => "@timestamp",
    };

    /// <summary>One of the choices; behind stats, which leaves no field of the event, a name instead of a field.</summary>
    private string Known(string[] choices)
    {
        string choice = Pick(choices);
        return choice[0] == '\'' || Columns is null ? choice : Name();
    }

    private string DateText() =>
        $"{Pick(["formatDate", "strftime"])}({(Columns is null ? Chance(0.7) ? Time() : "requestParameters.n" : Name())}, {Known(s_dateFormats)}{(Chance(0.5) ? "" : $", {Known(s_zones)}")})";

    /// <summary>Often of a text that such a pattern fits.</summary>
    private string Date(int depth)
    {
        int form = _random.Next(s_datePatterns.Length);
        string zone = Chance(0.5) ? "" : $", {Known(s_zones)}";
        string text = Columns is not null || Chance(0.2) ? Text(depth - 1)
            : form < 3 ? "eventTime"
            : $"formatDate({Time()}, {form switch
            {
                4 => "'%F %T.%L'",
                5 => "'%a %b %d %Y %T %z'",
                6 => "'%A, %d-%B-%Y %I:%M:%S %p UTC'",
                7 => "'%Y%j'",
                8 => "'%Y%m%d%H%M%S'",
                9 => "'%Y.%m.%d %H:%M:%S'",
                10 => "'%I %p'",
                _ => "'%d'",
            }}{zone})";
        return $"parseDate({text}, {Known([s_datePatterns[form]])}{zone})";
    }

    public string Condition(int depth)
    {
        if (depth <= 0)
        {
            return Test(0);
        }

        return _random.Next(9) switch
        {
            < 3 => Test(depth),
            3 => $"{Condition(depth - 1)} and {Condition(depth - 1)}",
            4 => $"{Condition(depth - 1)} or {Condition(depth - 1)}",
            5 => $"({Condition(depth - 1)} or {Condition(depth - 1)}) and {Condition(depth - 1)}",
            6 => $"not {Test(depth - 1)}",
            7 => $"{Pick(["not ", "!"])}({Condition(depth - 1)})",
            _ => $"({Condition(depth - 1)}) {Pick(["and", "or"])} {Test(0)}",
        };
    }

    /// <summary>One comparison or one boolean function.</summary>
    private string Test(int depth) => !IsInSubquery && Chance(0.06) ? Subquery(depth) : _random.Next(23) switch
    {
        < 3 => $"{Name()} {Comparison()} {Literal()}",
        3 => $"{Literal()} {Comparison()} {Name()}",
        4 => $"{Name()} {Comparison()} {Name()}",
        5 => $"{Number(depth)} {Comparison()} {Number(depth)}",
        6 => $"{Text(depth)} {Comparison()} {Text(depth)}",
        7 => $"{Subject()} {Pick(["like", "not like"])} {(Chance(0.8) ? Pick(s_texts) : $"concat({Name()}, '')")}",
        8 => $"{Subject()} {Pick(["like", "=~", "not like"])} {Pick(s_patterns)}",
        9 or 10 => $"{Name()} {Pick(["in", "not in"])} [{string.Join(", ", Enumerable.Range(0, _random.Next(Chance(0.1) ? 0 : 1, 4)).Select(_ => Chance(0.8) ? Literal() : Any(0)))}]",
        11 => $"ispresent({Name()})",
        12 => $"{Pick(["isempty", "isblank", "isNumeric", "isValidIp", "isValidIpV4", "isValidIpV6"])}({Name()})",
        13 => $"{Pick(["strcontains", "startsWith", "endsWith"])}({Text(depth)}, {Pick(["'a'", "'1'", "'b\u00e9'", "'P'", "''"])})",
        16 => $"strcontains({Text(depth)}, {Pick(["'A'", "'B\u00c9'", "'k'"])}{Pick(["", ", true", ", 0"])})",
        14 when Chance(0.2) => $"isIpv6InSubnet({Name()}, '{Pick(["2001:db8::/32", "::/0", "2001:db8::1/128"])}')",
        14 => $"{Pick(["isIpInSubnet", "isIpv4InSubnet"])}({Name()}, '10.0.0.0/{_random.Next(8, 33).ToString(CultureInfo.InvariantCulture)}')",
        15 => Columns is null ? $"{Pick(["readOnly", "requestParameters.flag"])} = {Pick(["true", "false", "1", "0"])}" : $"ispresent({Name()}) = 1",
        17 => $"{Member()} {Comparison()} {Literal()}",
        18 => $"jsonArrayContains({(Columns is null && Chance(0.7) ? Pick(s_lists) : Structure())}, {Literal()})",
        19 => Chance(0.5) ? $"ispresent({(Chance(0.5) ? Structure() : Member())})" : $"{Member()} {Pick(["like", "=~"])} {Pick(s_patterns)}",
        20 => $"{Pick(["isPrivateIP", "isPublicIP", "isReservedIP"])}({(Chance(0.7) ? Name() : Text(depth))})",
        21 => $"{List()} {Pick(["like", "not like"])} {Pick(s_texts)}",
        22 => Choice(() => Test(0), 0),
        _ => Columns is null ? $"{Time()} {Comparison()} {(Chance(0.8) ? Time() : Chance(0.5) ? OfRun() : "1772600767089")}" : $"{Name()} {Comparison()} {Pick(s_numbers)}",
    };

    /// <summary>A value of the run.</summary>
    private string OfRun() => Pick(["now()", "now() * 1000", "queryStartTime()", "queryEndTime()", "queryEndTime() / 1000", "queryTimeRange()"]);

    private string Subquery(int depth)
    {
        var subqueries = new RandomSubqueries(_random);
        return _random.Next(4) switch
        {
            0 => subqueries.TestOfValue(Any(depth)),
            1 when Aliases.Find(alias => !alias.Contains('.')) is { } alias => subqueries.TestOf(alias),
            _ when Columns is null => subqueries.TestOfField(),
            _ => Columns.Find(column => column is ['c', >= '0' and <= '9', ..]) is { } column ? subqueries.TestOf(column) : $"ispresent({Name()})",
        };
    }

    /// <summary>Another field in place of the one that the schema knows to be a structure.</summary>
    public static string Scalar(string name) => name is "requestParameters" or "a.requestParameters" or "b.requestParameters" ? name + ".s" : name;

    /// <summary>What <c>like</c> looks at: now and then the whole event.</summary>
    private string Subject() => Columns is null && Chance(0.1) ? "@message" : Name();

    private string Literal() => Chance(0.5) ? Pick(s_texts) : Chance(0.8) ? Pick(s_numbers) : "-" + Pick(s_numbers);

    private string Comparison() => Pick(["=", "==", "!=", "<", "<=", ">", ">=", "!="]);

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private string Pick(IReadOnlyList<string> choices) => choices[_random.Next(choices.Count)];
}
