using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>Which operands belong to which operator.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("a or b and c", "(or a (and b c))")]
    [InlineData("a and b or c", "(or (and a b) c)")]
    [InlineData("a or b or c", "(or (or a b) c)")]
    [InlineData("a and b and c", "(and (and a b) c)")]
    [InlineData("not a and b", "(and (not a) b)")]
    [InlineData("not a or not b", "(or (not a) (not b))")]
    [InlineData("not not a", "(not (not a))")]
    [InlineData("!a = b", "(not (equal a b))")]
    [InlineData("not a like /x/", "(not (like a /x/))")]
    [InlineData("a and not b = 1 or c", "(or (and a (not (equal b 1))) c)")]
    [InlineData("AND_x Or b", "(or AND_x b)")]
    public void LogicBindsLoosest(string condition, string expected) => Assert.Equal(expected, TreeText.OfCondition(condition));

    [Theory]
    [InlineData("a + b * c", "(add a (multiply b c))")]
    [InlineData("a * b + c", "(add (multiply a b) c)")]
    [InlineData("a - b - c", "(subtract (subtract a b) c)")]
    [InlineData("a / b / c", "(divide (divide a b) c)")]
    [InlineData("a % b * c", "(multiply (remainder a b) c)")]
    [InlineData("a ^ b ^ c", "(power a (power b c))")]
    [InlineData("a * b ^ c", "(multiply a (power b c))")]
    [InlineData("-a ^ b", "(power (minus a) b)")]
    [InlineData("a ^ -b", "(power a (minus b))")]
    [InlineData("- - a", "(minus (minus a))")]
    [InlineData("a--1", "(subtract a (minus 1))")]
    [InlineData("+a - +b", "(subtract (plus a) (plus b))")]
    [InlineData("event-name", "(subtract event name)")]
    [InlineData("sum(x)/1024/1024", "(divide (divide (sum x) 1024) 1024)")]
    [InlineData("(a + b) * c", "(multiply (paren (add a b)) c)")]
    public void Arithmetic(string condition, string expected) => Assert.Equal(expected, TreeText.OfCondition(condition));

    [Theory]
    [InlineData("a + 1 = b * 2", "(equal (add a 1) (multiply b 2))")]
    [InlineData("a == b", "(equal a b)")]
    [InlineData("a != b and c <= d", "(and (notequal a b) (lessorequal c d))")]
    [InlineData("a < b or c > d or e >= f", "(or (or (less a b) (greater c d)) (greaterorequal e f))")]
    [InlineData("ispresent(errorCode) = 0", "(equal (ispresent errorCode) 0)")]
    [InlineData("(a = b) = c", "(equal (paren (equal a b)) c)")]
    [InlineData("a = b = c", "(equal (equal a b) c)")]
    [InlineData("a like 'x' + 'y'", "(like a (add 'x' 'y'))")]
    [InlineData("a not like /x|y/ and b", "(and (not-like a /x|y/) b)")]
    [InlineData("a =~ /x/ or b =~ 'y'", "(or (like a /x/) (like b 'y'))")]
    [InlineData("a in ['x', 1, -2] and b", "(and (in a ['x' 1 (minus 2)]) b)")]
    [InlineData("a not in []", "(not-in a [])")]
    [InlineData("a + b in [1]", "(in (add a b) [1])")]
    public void Comparisons(string condition, string expected) => Assert.Equal(expected, TreeText.OfCondition(condition));

    [Theory]
    [InlineData("jsonParse(x).a[1].b.c = 1", "(equal (member (element (member (jsonParse x) a) 1) b.c) 1)")]
    [InlineData("split(a, ',')[0]", "(element (split a ',') 0)")]
    [InlineData("list[0][12]", "(element (element list 0) 12)")]
    [InlineData("jsonParse(x).0.a", "(member (jsonParse x) 0.a)")]
    [InlineData("js.`user.id`", "`js`.`user.id`")]
    [InlineData("avg (f1)", "(avg f1)")]
    [InlineData("count(*) + COUNT()", "(add (count *) (COUNT))")]
    [InlineData("if(a = 1, 'x', y or z)", "(if (equal a 1) 'x' (or y z))")]
    [InlineData("{{ user }} = a", "(equal {user} a)")]
    [InlineData("bin(5m) = datefloor(t, 30days)", "(equal (bin 5m) (datefloor t 30days))")]
    [InlineData("strcontains(a, [1, [2]])", "(strcontains a [1 [2]])")]
    public void Operands(string condition, string expected) => Assert.Equal(expected, TreeText.OfCondition(condition));
}
