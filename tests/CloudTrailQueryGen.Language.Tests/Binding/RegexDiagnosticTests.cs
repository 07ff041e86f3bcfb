using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Regular expressions.</summary>
public sealed class RegexDiagnosticTests
{
    [Theory]
    [InlineData(
        "filter eventName like /a{|CTQ3051:(?=|}b)/",
        "CloudWatch's regular expressions have no look-around such as '(?='; test the other condition with a second 'like' or 'not like'")]
    [InlineData(
        "filter eventName like /(a){|CTQ3052:\\1|}/",
        "CloudWatch's regular expressions have no back-reference such as '\\1'; take both parts with 'parse' and compare them with '='")]
    [InlineData(
        "filter eventName like /{|CTQ3053:(?>|}a)/",
        "'(?>' is not taken in regular expressions; write '(?:' for a group that is not kept")]
    [InlineData(
        "filter eventName like /{|CTQ3053:(?U|})a*/",
        "'(?U' is not taken in regular expressions; write '*?' and '+?' for quantifiers that take as little as they can")]
    [InlineData(
        "filter eventName like /a{|CTQ3054:++|}b/",
        "CloudWatch's regular expressions have no possessive quantifier such as '++'; leave the '+' out")]
    [InlineData(
        "filter eventName like /{|CTQ3055:*|}a/",
        "The quantifier '*' has nothing to repeat; write '\\*' for the character itself")]
    [InlineData(
        "filter eventName like /a*{|CTQ3055:*|}/",
        "The quantifier '*' has nothing to repeat; write '\\*' for the character itself")]
    [InlineData(
        "filter eventName like /a{|CTQ3056:{1001}|}/",
        "The repetition '{1001}' is too large; a part can be repeated at most 1000 times, so leave its upper bound out")]
    [InlineData(
        "filter eventName like /(a{100}){|CTQ3056:{11}|}/",
        "The repetition '{11}' is too large together with those in what it repeats, which make 1100 times of it; a part can be repeated at most 1000 times, so leave its upper bound out")]
    [InlineData(
        "filter eventName like /a{|CTQ3057:{3,2}|}/",
        "The repetition '{3,2}' has its bounds in the wrong order; use '{2,3}' instead")]
    [InlineData(
        "filter eventName like /{|CTQ3058:(|}a/",
        "The '(' has no matching ')'; write '\\(' for the character itself")]
    [InlineData(
        "filter eventName like /a{|CTQ3059:)|}/",
        "The ')' has no matching '('; write '\\)' for the character itself")]
    [InlineData(
        "filter eventName like /[{|CTQ3061:b-a|}]/",
        "The range 'b-a' has its ends in the wrong order; use 'a-b' instead")]
    [InlineData(
        "filter eventName like /{|CTQ3062:\\y|}/",
        "'\\y' is not taken as an escape in regular expressions; write 'y' for the character itself")]
    [InlineData(
        "filter eventName like /{|CTQ3062:\\p{Greek}|}/",
        "'\\p{Greek}' is not taken as an escape in regular expressions; only general categories such as '\\p{L}' or '\\p{Lu}' are, not scripts or blocks; write the characters as a class such as '[α-ω]'")]
    [InlineData(
        "filter eventName like /{|CTQ3062:\\Z|}/",
        "'\\Z' is not taken as an escape in regular expressions; write '\\z' for the end of the text and '\\A' for its start")]
    [InlineData(
        "filter eventName like /(?<{|CTQ3063:1a|}>x)/",
        "'1a' is no valid name of a group; it is made of letters, digits and '_', does not begin with a digit and occurs once")]
    [InlineData(
        "filter eventName like /(?<a>x)(?<{|CTQ3063:a|}>y)/",
        "'a' is no valid name of a group; it is made of letters, digits and '_', does not begin with a digit and occurs once")]
    [InlineData(
        "filter eventName like {|CTQ3065:/E*/|}",
        "The pattern '/E*/' matches the empty text, so that it is true for every text")]
    [InlineData(
        "filter eventName like {|CTQ3065:''|}",
        "The pattern '''' matches the empty text, so that it is true for every text")]
    [InlineData(
        "filter eventName like /(abcdefghijkl){|CTQ3066:{1000}|}/",
        "The regular expression becomes too large here; with its repetitions written out, it may have 10000 parts")]
    [InlineData(
        "filter eventName like /(abc){900}(abc){900}{|CTQ3066:(abc){900}|}/",
        "The regular expression becomes too large here; with its repetitions written out, it may have 10000 parts")]
    [InlineData(
        "filter eventName like /{|CTQ3066:(abc){900}|(abc){900}|(abc){900}|}/",
        "The regular expression becomes too large here; with its repetitions written out, it may have 10000 parts")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);
}
