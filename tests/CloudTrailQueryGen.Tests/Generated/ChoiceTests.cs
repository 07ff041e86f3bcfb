using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>if and case in generated code (spec §4.5), with values worked out by hand, which the oracle must have as well.</summary>
public sealed class ChoiceTests
{
    private const string Event = """
        {"eventTime":"2026-03-04T05:06:07Z","eventName":"Put\u00e9","readOnly":false,"managementEvent":true,"errorCode":null,"requestParameters":
         {"empty":"","zero":"0","one":"1","text":"x","half":0.5,"n":7,"big":9223372036854775807,"list":[1],"object":{"k":"v"}}}
        """;

    private static readonly (string Expression, string? Value)[] s_cases =
    [
        // What is true: as in filter.
        ("if(1, 'yes', 'no')", "yes"),
        ("if(0, 'yes', 'no')", "no"),
        ("if(0.0, 'yes', 'no')", "no"),
        ("if(true, 'yes', 'no')", "yes"),
        ("if(FALSE, 'yes', 'no')", "no"),
        ("if('1', 'yes', 'no')", "yes"),
        ("if('', 'yes', 'no')", "no"),
        ("if('true', 'yes', 'no')", "no"),
        ("if(null, 'yes', 'no')", "no"),
        ("if(not null, 'yes', 'no')", "yes"),
        ("if(errorCode, 'yes', 'no')", "no"),
        ("if(requestParameters.nothing, 'yes', 'no')", "no"),
        ("if(requestParameters.empty, 'yes', 'no')", "no"),
        ("if(requestParameters.zero, 'yes', 'no')", "no"),
        ("if(requestParameters.one, 'yes', 'no')", "yes"),
        ("if(requestParameters.text, 'yes', 'no')", "no"),
        ("if(requestParameters.half, 'yes', 'no')", "yes"),
        ("if(requestParameters.list, 'yes', 'no')", "no"),
        ("if(requestParameters.object, 'yes', 'no')", "no"),
        ("if(managementEvent, 'yes', 'no')", "yes"),
        ("if(readOnly, 'yes', 'no')", "no"),
        ("if(!readOnly, 'yes', 'no')", "yes"),
        ("if(@timestamp, 'yes', 'no')", "yes"),
        ("if(errorCode != 'x', 'yes', 'no')", "yes"),
        ("if(eventName in [], 'yes', 'no')", "no"),
        ("if(eventName like /\u00e9$/ and requestParameters.n > 6, 'yes', 'no')", "yes"),
        ("if(readOnly or errorCode, 'yes', 'no')", "no"),
        ("if(if(readOnly, 1, 0), 'yes', 'no')", "no"),

        // What comes out: the chosen value as it is.
        ("if(ispresent(errorCode), 'present', errorCode)", null),
        ("if(readOnly = 0, requestParameters.big, 0)", "9223372036854775807"),
        ("if(readOnly = 0, requestParameters.object, 0)", """{"k":"v"}"""),
        ("if(readOnly = 0, requestParameters.empty, 'x')", ""),
        ("if(readOnly = 0, @timestamp, 0)", "2026-03-04 05:06:07.000"),
        ("if(readOnly = 0, eventName = 'x', 5)", "0"),
        ("if(readOnly = 1, 0, 0.5) + 1", "1.5"),
        ("if(readOnly = 0, 2, 3) * if(readOnly = 1, 5, 7)", "14"),
        ("concat(if(readOnly = 0, 'a', 'b'), case(readOnly = 1, 'c'), 'd')", "ad"),
        ("coalesce(case(readOnly = 1, 'a'), 'none')", "none"),
        ("if(readOnly = 0, 1 / 0, 1)", null),
        ("if(readOnly = 0, requestParameters, 1).object.k", "v"),
        ("case(readOnly = 1, split('a', 'b'), true, split('x,y', ','))[1]", "y"),
        ("split(if(readOnly = 0, 'a-b', 'c'), '-')[0]", "a"),

        // case: the first condition that holds, then the default, then nothing.
        ("case(requestParameters.n < 5, 'low', requestParameters.n < 10, 'middle', 'high')", "middle"),
        ("case(requestParameters.n < 5, 'low', requestParameters.n < 7, 'middle', 'high')", "high"),
        ("case(requestParameters.n < 5, 'low', requestParameters.n < 7, 'middle')", null),
        ("case(requestParameters.n > 5, 'first', requestParameters.n > 6, 'second')", "first"),
        ("case(errorCode, 1, errorCode = '', 2, 3)", "3"),
        ("case(requestParameters.n = 7, errorCode, 'other')", null),
        ("case(null, 'a', true, 'b', 'c')", "b"),
        ("case(false, 'a', requestParameters.n = 7, 'b', true, 'c', 'd')", "b"),
        ("case(requestParameters.n = 0, 0, case(requestParameters.n = 1, 1, case(requestParameters.n = 7, 77, 2)))", "77"),
        ("case(requestParameters.n = 1, 1, requestParameters.n = 2, 2, requestParameters.n = 3, 3, requestParameters.n = 4, 4, requestParameters.n = 5, 5,"
            + " requestParameters.n = 6, 6, requestParameters.n = 8, 8, requestParameters.n = 9, 9, requestParameters.n = 10, 10, requestParameters.n = 7, 'ten')", "ten"),
    ];

    [Fact]
    public void Choices_have_the_values_of_the_reference()
    {
        using QueryTable generated = QueryTable.Compile([.. s_cases.Select(each => $"fields {each.Expression} as r")]);
        OracleEvent[] events = [new(Event, 0, 0)];
        var differences = new List<string>();
        for (int i = 0; i < s_cases.Length; i++)
        {
            (string expression, string? expected) = s_cases[i];
            string? actual = Assert.Single(generated.Run(i, CloudTrailSource.Memory(QueryTable.ToInput([Event], 1))).Rows)[0];
            string? oracle = Assert.Single(OracleInterpreter.Run($"fields {expression} as r", events).Rows)[0];
            if (actual != expected || oracle != expected)
            {
                differences.Add($"{expression}: {expected ?? "~"}, generated {actual ?? "~"}, oracle {oracle ?? "~"}");
            }
        }

        Assert.Empty(differences);
    }
}
