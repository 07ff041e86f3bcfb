using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Text and hash functions (spec §4.2, §4.3).</summary>
internal static partial class FunctionTable
{
    private static FunctionDescriptor[] TextFunctions() =>
    [
        Scalar("isempty", QueryType.Boolean, "1 when the value is missing or the empty text.", Field("text")),
        Scalar("isblank", QueryType.Boolean, "1 when the value is missing, empty or only white space.", Field("text")),
        Scalar("concat", QueryType.Text, "The texts joined; a missing one counts as empty.", Repeated(Field("text"))),
        Scalar("trim", QueryType.Text, "The text without white space, or without the given characters, at both ends.", Text("text"), Optional(Text("characters"))),
        Scalar("ltrim", QueryType.Text, "The text without white space, or without the given characters, at its start.", Text("text"), Optional(Text("characters"))),
        Scalar("rtrim", QueryType.Text, "The text without white space, or without the given characters, at its end.", Text("text"), Optional(Text("characters"))),
        Scalar("strlen", QueryType.Integer, "The number of Unicode code points.", Text("text")),
        Scalar("toupper", QueryType.Text, "The text in upper case.", Text("text")),
        Scalar("tolower", QueryType.Text, "The text in lower case.", Text("text")),
        Scalar("substr", QueryType.Text, "The text from the zero-based start, to its end or of the given length in code points.", Text("text"), new("start", QueryType.Integer), Optional(new("length", QueryType.Integer))),
        Scalar("replace", QueryType.Text, "The text with every occurrence replaced.", Text("text"), Text("find"), Text("replacement")),
        Scalar("regexReplace", QueryType.Text, "The text with every match of a regular expression replaced; $1 or ${name} in a literal replacement is a group.", Text("text"), Text("pattern") with { IsConstant = true }, Text("replacement")),
        Scalar("strcontains", QueryType.Boolean, "1 when the text contains the other; with true as third argument, ignoring case.", Text("text"), Text("find"), Optional(new("ignoreCase", QueryType.Boolean))),
        Scalar("startsWith", QueryType.Boolean, "1 when the text starts with the other.", Text("text"), Text("find")),
        Scalar("endsWith", QueryType.Boolean, "1 when the text ends with the other.", Text("text"), Text("find")),
        Scalar("urlencode", QueryType.Text, "The text percent-encoded.", Text("text")),
        Scalar("urldecode", QueryType.Text, "The text without percent-encoding; a plus sign is a space.", Text("text")),
        Scalar("base64encode", QueryType.Text, "The text's UTF-8 bytes in Base64.", Text("text")),
        Scalar("base64decode", QueryType.Text, "The text that the Base64 stands for.", Text("text")),
        Scalar("split", QueryType.Structure, "The parts of the text between the delimiters, as a list.", Text("text"), Text("delimiter")),
        Scalar("hexToAscii", QueryType.Text, "The text that the hexadecimal digits stand for.", Text("text")),
        Scalar("hexToDec", QueryType.Integer, "The number that the hexadecimal digits stand for.", Text("text")),
        Scalar("decToHex", QueryType.Text, "The number in hexadecimal, with 0x.", Number("number")),
        Scalar("md5", QueryType.Text, "The MD5 hash of the text, in hexadecimal.", Text("text")),
        Scalar("sha256", QueryType.Text, "The SHA-256 hash of the text, in hexadecimal.", Text("text")),
        Scalar("unmask", QueryType.Any, "The value without the service's data masking; events in files are not masked.", Field("value")),
    ];
}
