using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>No function allocates once the arena has its size, whatever kinds of values it is given.</summary>
public sealed class FunctionAllocationTests
{
    private static readonly string[] Arguments =
    [
        "missing", "''", "' CreateBucket '", "'\u00C9t\u00E9 \U0001F600'", "12", "'2'", "-2.5", "0.00001", "t1645206751118", "{\"a\":1}",
        "'10.1.2.3'", "'10.0.0.0/8'", "'2001:db8::1'", "'2001:db8::/32'",
        "' [\"a\\u0062\", 12, {\"c\":[]}] '",
        "'%C3%A9+%'", "'0x41'", "'Y W Ey'", "'2024-02-29T12:34:56Z'", "'yyyy-MM-dd'T'HH:mm:ssX'", "'%A %d'", "'America/New_York'",
    ];

    private static readonly DatePattern Pattern = new("yyyy-MM-dd'T'HH:mm:ssX");
    private static readonly DateFormat Format = new("%A, %d %B %Y %T %z %Z");
    private static readonly QueryTimeZone Zone = QueryTimeZone.Named("Europe/Berlin");

    private static readonly ReplacementTemplate Template = new("<${2}$$${0}>");

    private static readonly CapturePattern Groups = new("([0-9])(.*)");

    private static readonly Dictionary<string, Delegate[]> Calls = new()
    {
        ["glob"] = [One((scratch, scoped in text) => Functions.Glob(scratch, text, Value.FromText("*1*"u8)))],
        ["csv"] = [One((scratch, scoped in text) => Functions.Csv(scratch, text, Value.FromInteger(3)))],
        ["logfmt"] = [One(Functions.Logfmt)],
        ["captures"] = [One((scratch, scoped in text) => Functions.Captures(scratch, text, Groups))],
        ["capture"] = [One((scratch, scoped in text) => Functions.Capture(scratch, Functions.Captures(scratch, text, Groups), Value.FromInteger(1)))],
        ["isText"] = [One(Functions.IsText)],
        ["isempty"] = [One(Functions.Isempty)],
        ["isblank"] = [One(Functions.Isblank)],
        ["ispresent"] = [One(Functions.Ispresent)],
        ["isNumeric"] = [One(Functions.IsNumeric)],
        ["coalesce"] = [One(Functions.Coalesce), Two(Functions.Coalesce), Three(Functions.Coalesce), Four(Functions.Coalesce)],
        ["unmask"] = [One(Functions.Unmask)],
        ["concat"] = [One(Functions.Concat), Two(Functions.Concat), Three(Functions.Concat), Four(Functions.Concat)],
        ["trim"] = [One(Functions.Trim), Two(Functions.Trim)],
        ["ltrim"] = [One(Functions.Ltrim), Two(Functions.Ltrim)],
        ["rtrim"] = [One(Functions.Rtrim), Two(Functions.Rtrim)],
        ["toupper"] = [One(Functions.Toupper)],
        ["tolower"] = [One(Functions.Tolower)],
        ["strlen"] = [One(Functions.Strlen)],
        ["substr"] = [Two(Functions.Substr), Three(Functions.Substr)],
        ["replace"] = [Three(Functions.Replace)],
        ["regexReplace"] =
        [
            One((scratch, scoped in text) => Functions.RegexReplace(scratch, text, Groups, Template)),
            Two((scratch, scoped in text, scoped in replacement) => Functions.RegexReplace(scratch, text, Groups, replacement)),
        ],
        ["strcontains"] = [Two(Functions.Strcontains), Three(Functions.Strcontains)],
        ["startsWith"] = [Two(Functions.StartsWith)],
        ["endsWith"] = [Two(Functions.EndsWith)],
        ["abs"] = [One(Functions.Abs)],
        ["sqrt"] = [One(Functions.Sqrt)],
        ["greatest"] = [One(Functions.Greatest), Two(Functions.Greatest), Three(Functions.Greatest), Four(Functions.Greatest)],
        ["least"] = [One(Functions.Least), Two(Functions.Least), Three(Functions.Least), Four(Functions.Least)],
        ["ceil"] = [One(Functions.Ceil)],
        ["floor"] = [One(Functions.Floor)],
        ["round"] = [One(Functions.Round), Two(Functions.Round)],
        ["toMillis"] = [One(Functions.ToMillis)],
        ["fromMillis"] = [One(Functions.FromMillis)],
        ["isoTime"] = [One(Functions.IsoTime)],
        ["parseDate"] =
        [
            One((scratch, scoped in text) => Functions.ParseDate(scratch, text, Pattern, Zone)),
            Two((scratch, scoped in text, scoped in pattern) => Functions.ParseDate(scratch, text, pattern, QueryTimeZone.Utc)),
            Three((scratch, scoped in text, scoped in pattern, scoped in zone) => Functions.ParseDate(scratch, text, pattern, QueryTimeZone.Find(scratch, zone))),
        ],
        ["formatDate"] =
        [
            One((scratch, scoped in time) => Functions.FormatDate(scratch, time, Format, Zone)),
            Two((scratch, scoped in time, scoped in format) => Functions.FormatDate(scratch, time, format, QueryTimeZone.Utc)),
            Three((scratch, scoped in time, scoped in format, scoped in zone) => Functions.FormatDate(scratch, time, format, QueryTimeZone.Find(scratch, zone))),
        ],
        ["patternOf"] = [One(Functions.PatternOf)],
        ["patternSeverity"] = [One(Functions.PatternSeverity)],
        ["differenceDescription"] = [Two(Functions.DifferenceDescription)],
        ["jsonParse"] = [One(Functions.JsonParse)],
        ["jsonStringify"] = [One(Functions.JsonStringify)],
        ["jsonArraySize"] = [One(Functions.JsonArraySize)],
        ["jsonArrayContains"] = [Two(Functions.JsonArrayContains)],
        ["isValidIp"] = [One(Functions.IsValidIp)],
        ["isValidIpV4"] = [One(Functions.IsValidIpV4)],
        ["isValidIpV6"] = [One(Functions.IsValidIpV6)],
        ["isIpInSubnet"] = [Two(Functions.IsIpInSubnet)],
        ["isIpv4InSubnet"] = [Two(Functions.IsIpv4InSubnet)],
        ["isIpv6InSubnet"] = [Two(Functions.IsIpv6InSubnet)],
        ["ipv4ToNumber"] = [One(Functions.Ipv4ToNumber)],
        ["isPrivateIP"] = [One(Functions.IsPrivateIP)],
        ["isReservedIP"] = [One(Functions.IsReservedIP)],
        ["isPublicIP"] = [One(Functions.IsPublicIP)],
        ["log"] = [One(Functions.Log)],
        ["haversine"] = [Four(Functions.Haversine)],
        ["toNumber"] = [One(Functions.ToNumber)],
        ["toDouble"] = [One(Functions.ToDouble)],
        ["toInt"] = [One(Functions.ToInt)],
        ["toLong"] = [One(Functions.ToLong)],
        ["messageSize"] = [One(Functions.MessageSize)],
        ["urlencode"] = [One(Functions.Urlencode)],
        ["urldecode"] = [One(Functions.Urldecode)],
        ["base64encode"] = [One(Functions.Base64encode)],
        ["base64decode"] = [One(Functions.Base64decode)],
        ["split"] = [Two(Functions.Split)],
        ["hexToAscii"] = [One(Functions.HexToAscii)],
        ["hexToDec"] = [One(Functions.HexToDec)],
        ["decToHex"] = [One(Functions.DecToHex)],
        ["md5"] = [One(Functions.Md5)],
        ["sha256"] = [One(Functions.Sha256)],
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_allocates_nothing(string name)
    {
        using var scratch = new ScratchArena();
        var buffers = new byte[Arguments.Length][];
        for (int i = 0; i < buffers.Length; i++)
        {
            buffers[i] = Notation.Parse(Arguments[i]).Utf8.ToArray();
        }

        foreach (Delegate call in Calls[name])
        {
            int present = CallWithAllArguments(call, scratch, buffers);
            Assert.Equal(0, Allocation.Least(() => CallWithAllArguments(call, scratch, buffers)));
            Assert.True(present > 0);
        }
    }

    [Fact]
    public void Every_public_function_is_measured()
    {
        var missing = new List<string>();
        foreach (System.Reflection.MethodInfo method in typeof(Functions).GetMethods())
        {
            if (method.IsStatic && !Calls.ContainsKey(char.ToLowerInvariant(method.Name[0]) + method.Name[1..]))
            {
                missing.Add(method.Name);
            }
        }

        Assert.Empty(missing);
    }

    private static int CallWithAllArguments(Delegate call, ScratchArena scratch, byte[][] buffers)
    {
        int present = 0;
        for (int first = 0; first < buffers.Length; first++)
        {
            for (int second = 0; second < buffers.Length; second++)
            {
                for (int third = 0; third < buffers.Length; third++)
                {
                    scratch.Reset();
                    Value a = Argument(first, buffers);
                    Value b = Argument(second, buffers);
                    Value c = Argument(third, buffers);
                    Value result = call switch
                    {
                        Invocation.UnaryFunction function => function(scratch, a),
                        Invocation.BinaryFunction function => function(scratch, a, b),
                        Invocation.TernaryFunction function => function(scratch, a, b, c),
                        Invocation.QuaternaryFunction function => function(scratch, a, b, c, b),
                        _ => Value.Missing,
                    };
                    present += result.IsMissing ? 0 : 1;
                }
            }
        }

        return present;
    }

    private static Value Argument(int index, byte[][] buffers) => Arguments[index][0] switch
    {
        'm' => Value.Missing,
        '\'' => Value.FromText(buffers[index]),
        '{' => Value.FromStructure(buffers[index]),
        't' => Value.FromTimestamp(1_645_206_751_118),
        '1' => Value.FromInteger(12),
        '-' => Value.FromReal(-2.5),
        _ => Value.FromReal(0.00001),
    };

    private static Invocation.UnaryFunction One(Invocation.UnaryFunction function) => function;

    private static Invocation.BinaryFunction Two(Invocation.BinaryFunction function) => function;

    private static Invocation.TernaryFunction Three(Invocation.TernaryFunction function) => function;

    private static Invocation.QuaternaryFunction Four(Invocation.QuaternaryFunction function) => function;
}
