using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The oracle's expressions, with values computed by hand from the language reference.</summary>
public sealed class OracleExpressionTests
{
    private const string Event = """
        {"eventTime":"2026-03-04T05:06:07.089Z","eventName":"PutObject","readOnly":false,"managementEvent":true,"errorCode":null,
         "empty":"","blank":" \t ","account":"012345678901","code":"400","half":0.5,"n":7,"minus":-7,"big":9007199254740993,"huge":9223372036854775807,
         "whole":50.0,"exp":1e3,"tiny":0.0000015,"vast":3e20,"negzero":-0.0,"ip":"10.1.2.3","name":"h\u00e9\ud83d\ude00","slash":"a\/b","msg":"line1\nline2",
         "a":{"b":1,"b":2,"c":{"d":"deep"}},"a.b":3,"x.y":{"z":"dotted"},"list":["zero",{"k":"one"}],"@at":"sign","detail-type":"T","o":{"k":"v"}}
        """;

    [Theory]
    // Fields (1.4, 5.1, 5.7, 5.8)
    [InlineData("eventName", "PutObject")]
    [InlineData("readOnly", "0")]
    [InlineData("managementEvent", "1")]
    [InlineData("errorCode", null)]
    [InlineData("nothing", null)]
    [InlineData("empty", "")]
    [InlineData("a.b", "1")]
    [InlineData("`a.b`", "1")]
    [InlineData("a.c.d", "deep")]
    [InlineData("a.`c.d`", "deep")]
    [InlineData("x.y.z", "dotted")]
    [InlineData("list.0", "zero")]
    [InlineData("list[1].k", "one")]
    [InlineData("list.01", null)]
    [InlineData("`detail-type`", "T")]
    [InlineData("@@at", "sign")]
    [InlineData("@at", null)]
    [InlineData("o", """{"k":"v"}""")]
    [InlineData("slash", "a/b")]
    [InlineData("@timestamp", "2026-03-04 05:06:07.089")]
    // Numbers (5.2)
    [InlineData("whole", "50")]
    [InlineData("exp", "1000")]
    [InlineData("tiny", "0.0000015")]
    [InlineData("vast", "3E+20")]
    [InlineData("negzero", "0")]
    [InlineData("big", "9007199254740993")]
    [InlineData("1e14", "100000000000000")]
    [InlineData("1 - .5", "0.5")]
    // Arithmetic (4.1)
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("8 / 2", "4")]
    [InlineData("2 ^ 3", "8")]
    [InlineData("2 ^ 3 ^ 2", "512")]
    [InlineData("-2 ^ 2", "4")]
    [InlineData("minus % 4", "-3")]
    [InlineData("1 / 0", null)]
    [InlineData("1 % 0", null)]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("big + 1", "9007199254740994")]
    [InlineData("huge + 1", "9.223372036854776E+18")]
    [InlineData("code + 1", "401")]
    [InlineData("eventName + 1", null)]
    [InlineData("o + 1", null)]
    [InlineData("nothing + 1", null)]
    [InlineData("10 ^ 400", null)]
    [InlineData("n-minus", "14")]
    // Comparison (5.4 to 5.7)
    [InlineData("code >= 400", "1")]
    [InlineData("code = \"400.0\"", "0")]
    [InlineData("account = \"12345678901\"", "0")]
    [InlineData("account = 12345678901", "1")]
    [InlineData("readOnly = \"0\"", "1")]
    [InlineData("readOnly = false", "1")]
    [InlineData("eventName = 5", "0")]
    [InlineData("eventName != 5", "1")]
    [InlineData("eventName < 5", "0")]
    [InlineData("eventName > 5", "0")]
    [InlineData("\"a\" < \"b\"", "1")]
    [InlineData("\"B\" < \"a\"", "1")]
    [InlineData("nothing = 1", "0")]
    [InlineData("nothing != 1", "1")]
    [InlineData("nothing < 1", "0")]
    [InlineData("nothing = null", "0")]
    [InlineData("not nothing = 1", "1")]
    [InlineData("nothing not like \"x\"", "1")]
    [InlineData("nothing not in [1]", "1")]
    [InlineData("o = \"x\"", "0")]
    [InlineData("o != \"x\"", "0")]
    [InlineData("o like \"k\"", "1")]
    [InlineData("@timestamp = 1772600767089", "1")]
    [InlineData("@timestamp > \"2020\"", "0")]
    [InlineData("big = 9007199254740992", "0")]
    // like, in, boolean operators (3.4)
    [InlineData("eventName like \"Obj\"", "1")]
    [InlineData("eventName like \"Put%\"", "0")]
    [InlineData("eventName like /^put/", "0")]
    [InlineData("eventName like /(?i)^put/", "1")]
    [InlineData("eventName =~ /Obj.ct$/", "1")]
    [InlineData("msg like /line1$/", "0")]
    [InlineData("slash like /a\\/b/", "1")]
    [InlineData("eventName in [\"a\", \"PutObject\"]", "1")]
    [InlineData("code in [400, 500]", "1")]
    [InlineData("eventName in []", "0")]
    [InlineData("not readOnly", "1")]
    [InlineData("!ispresent(nothing) and managementEvent", "1")]
    [InlineData("readOnly or nothing", "0")]
    [InlineData("ispresent(errorCode) = 0", "1")]
    public void ExpressionHasTheValueOfTheReference(string expression, string? expected)
    {
        OracleResult result = OracleInterpreter.Run($"fields {expression} as r", [new OracleEvent(Event, 0, 0)]);

        Assert.Equal(["r"], result.Columns);
        Assert.Equal(expected, Assert.Single(result.Rows)[0]);
    }

    [Theory]
    // Strings (4.2)
    [InlineData("isempty(empty)", "1")]
    [InlineData("isempty(nothing)", "1")]
    [InlineData("isempty(blank)", "0")]
    [InlineData("isblank(blank)", "1")]
    [InlineData("isblank(eventName)", "0")]
    [InlineData("strlen(name)", "3")]
    [InlineData("strlen(nothing)", null)]
    [InlineData("concat(\"a\", nothing, 1)", "a1")]
    [InlineData("ltrim(\"xyZxyfooxyZ\", \"xyZ\")", "fooxyZ")]
    [InlineData("rtrim(\"xyZfooxyZ\", \"xyZ\")", "xyZfoo")]
    [InlineData("trim(\" a b \")", "a b")]
    [InlineData("trim(\" a \", \"a\")", " a ")]
    [InlineData("toupper(name)", "H\u00c9\ud83d\ude00")]
    [InlineData("tolower(eventName)", "putobject")]
    [InlineData("substr(\"xyZfooxyZ\", 3, 3)", "foo")]
    [InlineData("substr(name, 2)", "\ud83d\ude00")]
    [InlineData("substr(\"ab\", 5)", "")]
    [InlineData("substr(\"ab\", -1)", "ab")]
    [InlineData("replace(\"aXbX\", \"X\", \"--\")", "a--b--")]
    [InlineData("strcontains(eventName, \"obj\")", "0")]
    [InlineData("strcontains(eventName, \"obj\", true)", "1")]
    [InlineData("strcontains(nothing, \"x\")", "0")]
    [InlineData("startsWith(eventName, \"Put\")", "1")]
    [InlineData("endsWith(eventName, \"put\")", "0")]
    // Numbers (4.1)
    [InlineData("abs(minus)", "7")]
    [InlineData("abs(eventName)", null)]
    [InlineData("ceil(half)", "1")]
    [InlineData("floor(-0.5)", "-1")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(3.14159, 2)", "3.14")]
    [InlineData("sqrt(9)", "3")]
    [InlineData("sqrt(minus)", null)]
    [InlineData("greatest(nothing, 0, -1)", "0")]
    [InlineData("least(code, 5000, nothing)", "400")]
    [InlineData("greatest(nothing)", null)]
    // General (4.5)
    [InlineData("ispresent(empty)", "1")]
    [InlineData("ispresent(errorCode)", "0")]
    [InlineData("coalesce(errorCode, nothing, \"none\")", "none")]
    [InlineData("coalesce(empty, \"none\")", "")]
    [InlineData("isNumeric(code)", "1")]
    [InlineData("isNumeric(eventName)", "0")]
    // Time (4.4)
    [InlineData("bin(1h)", "2026-03-04 05:00:00.000")]
    [InlineData("bin(5m)", "2026-03-04 05:05:00.000")]
    [InlineData("bin(300s)", "2026-03-04 05:06:00.000")]
    [InlineData("bin(1d)", "2026-03-04 00:00:00.000")]
    [InlineData("bin(1w)", "2026-03-02 00:00:00.000")]
    [InlineData("bin(1mo)", "2026-03-01 00:00:00.000")]
    [InlineData("bin(1q)", "2026-01-01 00:00:00.000")]
    [InlineData("bin(1y)", "2026-01-01 00:00:00.000")]
    [InlineData("dateceil(@timestamp, 1h)", "2026-03-04 06:00:00.000")]
    [InlineData("dateceil(datefloor(@timestamp, 1h), 1h)", "2026-03-04 05:00:00.000")]
    [InlineData("toMillis(@timestamp)", "1772600767089")]
    [InlineData("fromMillis(0)", "1970-01-01 00:00:00.000")]
    [InlineData("bin(3d)", "2026-03-02 00:00:00.000")]
    // Addresses (4.7)
    [InlineData("isIpInSubnet(ip, \"10.0.0.0/8\")", "1")]
    [InlineData("isIpv4InSubnet(ip, \"10.1.2.0/30\")", "1")]
    [InlineData("isIpv4InSubnet(ip, \"10.1.2.4/30\")", "0")]
    [InlineData("isIpInSubnet(eventName, \"10.0.0.0/8\")", "0")]
    [InlineData("isIpv6InSubnet(\"2001:db8::1\", \"2001:db8::/32\")", "1")]
    [InlineData("isIpInSubnet(\"::ffff:10.1.2.3\", \"10.0.0.0/8\")", "0")]
    [InlineData("isValidIp(ip)", "1")]
    [InlineData("isValidIpV4(\"256.1.1.1\")", "0")]
    [InlineData("isValidIpV6(\"::1\")", "1")]
    [InlineData("isValidIpV4(\"::1\")", "0")]
    public void FunctionHasTheValueOfTheReference(string expression, string? expected)
    {
        ExpressionHasTheValueOfTheReference(expression, expected);
    }
}
