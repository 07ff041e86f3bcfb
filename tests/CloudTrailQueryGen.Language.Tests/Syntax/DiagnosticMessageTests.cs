using System;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>The wording and the fixes of what lexer and parser report.</summary>
public sealed class DiagnosticMessageTests
{
    [Theory]
    [InlineData("filter a = 'x", "CTQ1001 The string 'x' is not closed; end it with a single quote", null)]
    [InlineData("filter a like /x", "CTQ1002 The regular expression that begins with '/x' has no closing '/'; write a '/' inside of it as '\\/'", null)]
    [InlineData("filter a like /[x/ | fields b", "CTQ1003 The regular expression '/[x/' has a '[' without ']'; write '\\[' for the character itself", null)]
    [InlineData("filter `a b = 1 | limit 1\n| limit 2", "CTQ1004 The name that begins with '`a b = 1 | limit 1' has no closing backtick", null)]
    [InlineData("filter `` = 1", "CTQ1005 '``' names nothing; a name has at least one character", null)]
    [InlineData("filter a = 1; ", "CTQ1006 The character ';' has no meaning here; remove it, or put text in quotes and names in backticks", null)]
    [InlineData("fields a \0\0 b", "CTQ1007 There is an invisible character U+0000 (NUL) here, which the query language does not know; remove it", " ")]
    [InlineData("filter a = '\u202E'", "CTQ1008 The character U+202E (right-to-left override) changes the direction of the text, so that the query may not read as it runs; remove it", "")]
    [InlineData("fields a as b-c, d", "CTQ1009 The name 'b-c' has characters that a bare name must not have; use '`b-c`' instead", "`b-c`")]
    [InlineData("fields a // comment", "CTQ1010 '//' does not start a comment; use '#' instead", "#")]
    [InlineData("fields a /* comment", "CTQ1010 '/*' does not start a comment; use '#' instead", "#")]
    [InlineData("fields a /*\n comment\n */, b", "CTQ1010 '/*' does not start a comment; use '#' instead", null)]
    [InlineData("filter a = 0xff", "CTQ1011 '0xff' is a hexadecimal number, which the query language does not have; use '255' instead", "255")]
    [InlineData("filter a = 0xfg", "CTQ1011 '0xfg' is a hexadecimal number, which the query language does not have; write it in decimal", null)]
    [InlineData("filter a = 99999999999999999999999m", "CTQ1012 The number '99999999999999999999999' is too large", null)]
    [InlineData("filter a = 12abc", "CTQ1013 '12abc' is neither a number nor a period, because 'abc' is not a unit; units are ms, s, m, h, d, w, mo, q and y", null)]
    [InlineData("filter a like /x/i", "CTQ1015 The flags 'i' must not stand behind a regular expression; use '(?i)' inside of it instead", null)]
    [InlineData("filter a = http://1.2.3.4/x and b", "CTQ1016 The text 'http://1.2.3.4/x' must stand in quotes; use '\"http://1.2.3.4/x\"' instead", "\"http://1.2.3.4/x\"")]
    [InlineData("fields {{x | limit 1", "CTQ1019 '{{x ' is not a parameter; write the parameter's name between double braces, for example '{{user}}'", null)]
    [InlineData("fields {{x} | limit 1", "CTQ1019 '{{x}' is not a parameter; write the parameter's name between double braces, for example '{{user}}'", null)]
    [InlineData("", "CTQ1040 The query has no commands; begin with 'fields', 'filter' or 'stats'", null)]
    [InlineData("SOURCE 'a' |", "CTQ1041 A command is expected behind '|'", null)]
    [InlineData("filer a like /x|y/ | fields b", "CTQ1042 'filer' is not a command; did you mean 'filter'?", "filter")]
    [InlineData("SELECT a FROM b WHERE c LIKE '%d%'", "CTQ1042 'SELECT' is not a command; use 'fields a, b', or 'stats count(*) by a' for aggregates", null)]
    [InlineData("a = 'b' and c = 1", "CTQ1042 'a' is not a command; put 'filter' in front of a condition", null)]
    [InlineData("a not like 'b'", "CTQ1042 'a' is not a command; put 'filter' in front of a condition", null)]
    [InlineData("foo a", "CTQ1042 'foo' is not a command", null)]
    [InlineData("count() | fields a", "CTQ1043 'count' is not a command; a function stands behind one, as in 'fields count(\u2026)' or 'stats count(\u2026)'", null)]
    [InlineData("search \"x\" | fields a", "CTQ1044 'search' is not documented by CloudWatch and not supported; use 'filter @message like \"text\"' instead", null)]
    [InlineData("| fields a", "CTQ1045 The '|' in front of the first command separates nothing; remove it", "")]
    [InlineData("SOURCE 'a' fields b", "CTQ1046 A '|' is missing in front of the command 'fields'", null)]
    [InlineData("fields a b", "CTQ1047 A ',' is missing in front of 'b'", null)]
    [InlineData("SOURCE my-group | fields a", "CTQ1048 '-' is not expected here; put the name of a log group in quotes", null)]
    [InlineData("stats count(*) as n by a having n > 5", "CTQ1048 'having' is not expected here; put '| filter …' behind 'stats'", null)]
    [InlineData("lookup accounts a output name as n2", "CTQ1048 'as' is not expected here; a column of 'lookup' keeps its name, so give it another one behind it, as in '| fields name as other'", null)]
    [InlineData("stats count(*) having n > 5", "CTQ1048 'having' is not expected here; put '| filter …' behind 'stats'", null)]
    [InlineData("fields", "CTQ1049 An expression is expected behind 'fields'", null)]
    [InlineData("SOURCE", "CTQ1050 A log group is expected behind 'SOURCE'", null)]
    [InlineData("filter a = 1 and and b = 2", "CTQ1051 'and' is a keyword here; put it in backticks to use it as a name, or complete what stands in front of it", null)]
    [InlineData("fields a as b.c", "CTQ1052 The alias 'b.c' has a dot; use '`b.c`' or a name without dots instead", "`b.c`")]
    [InlineData("fields a as 'x y'", "CTQ1053 An alias is a name, not a string; use '`x y`' instead", "`x y`")]
    [InlineData("filter a <> 1", "CTQ1054 '<>' is not an operator of the query language; use '!=' instead", "!=")]
    [InlineData("filter a == 1", "CTQ1055 '==' is not documented by CloudWatch; use '=' instead", "=")]
    [InlineData("filter a = b = c", "CTQ1056 Comparisons cannot be chained with '='; put one of them in parentheses or connect them with 'and'", null)]
    [InlineData("filter a + not b", "CTQ1057 'not' binds weaker than what stands in front of it; put it and its operand in parentheses", null)]
    [InlineData("filter a = /x/ and b", "CTQ1058 A regular expression stands only behind 'like', 'not like', '=~' and in 'parse'; use one of them instead of '='", null)]
    [InlineData("filter *", "CTQ1061 '*' does not stand for all fields; name the fields, or use '@message' for the whole event", null)]
    [InlineData("filter a = *", "CTQ1061 '*' does not stand for all fields; name the fields, or use '@message' for the whole event", null)]
    [InlineData("filter a ** b = 1", "CTQ1049 An expression is expected in place of '*'", null)]
    [InlineData("filter a in 'x'", "CTQ1059 The list behind 'in' stands in brackets; use ['x'] instead", null)]
    [InlineData("fields *", "CTQ1061 '*' does not stand for all fields; name the fields, or use '@message' for the whole event", null)]
    [InlineData("fields count(distinct x)", "CTQ1062 'distinct' is not a keyword of the query language; use 'count_distinct(\u2026)' instead", null)]
    [InlineData("limit 1.5", "CTQ1063 '1.5' is not a whole number, which is expected here", null)]
    [InlineData("stats count(*) by a offset 0d", "CTQ1064 The period '0d' has no length; use at least 1 of its unit", null)]
    [InlineData("filter bin(5 m) = 1", "CTQ1065 The period '5 m' has a space; use '5m' instead", "5m")]
    [InlineData("join on a (fields b | limit 2) | limit 1", "CTQ1068 'join on' is not the syntax of the query language; use 'join left=a right=b where a.field=b.field (SOURCE \u2026 | \u2026)' instead", null)]
    [InlineData("appendcols overide=true (fields x)", "CTQ1069 'overide' is not an option of 'appendcols'; did you mean 'override'?", null)]
    [InlineData("join type=outer left=a right=b where a.x=b.x (fields x)", "CTQ1070 'outer' is not a value of the option 'type'; use 'inner' or 'left'", null)]
    [InlineData("diff lastWeek", "CTQ1074 'lastWeek' is no time to compare with; use 'previousDay', 'previousWeek' or 'previousMonth', or nothing for the time just before", null)]
    [InlineData("diff previousWeeks", "CTQ1074 'previousWeeks' is no time to compare with; use 'previousDay', 'previousWeek' or 'previousMonth', or nothing for the time just before", "previousWeek")]
    [InlineData("fields a | SOURCE 'x'", "CTQ1071 'SOURCE' must be the first word of the query", null)]
    public void MessageAndFix(string text, string message, string? replacement)
    {
        QueryDiagnostic diagnostic = Assert.Single(FullFidelity.Parse(text).Diagnostics);
        Assert.Equal(message, diagnostic.Id + " " + diagnostic.Message);
        Assert.Equal(replacement, diagnostic.Replacement);
    }

    [Fact]
    public void EveryRuleHasAnIdOfItsOwnAndATitle()
    {
        Assert.Equal(DiagnosticCatalogue.All.Length, DiagnosticCatalogue.All.Select(rule => rule.Id).Distinct().Count());
        foreach (QueryDiagnosticDescriptor rule in DiagnosticCatalogue.All)
        {
            Assert.Matches("^CTQ[1-9][0-9]{3}$", rule.Id);
            Assert.NotEqual("", rule.Title);
            Assert.False(rule.Title.EndsWith('.'), rule.Id);
            Assert.False(rule.MessageFormat.EndsWith('.'), rule.Id);
            Assert.True(char.IsUpper(rule.Title[0]) || rule.Title[0] is '\'' || rule.Title.StartsWith("join", StringComparison.Ordinal), rule.Id);
        }
    }
}
