using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Literals as arguments of functions that decode (spec §4.2, §4.7).</content>
internal sealed partial class Binder
{
    private void CheckEncoding(string function, string text, TextSpan span)
    {
        (bool isEncoded, string encoding) = function switch
        {
            "base64decode" => (EncodedText.IsBase64(text), "Base64"),
            "hexToAscii" => (EncodedText.IsHexadecimalText(text), "hexadecimal text of two digits for each byte"),
            "hexToDec" => (EncodedText.IsHexadecimalNumber(text), "hexadecimal number of 64 bits"),
            _ => (SubnetText.IsAddressV4(text), "IPv4 address"),
        };
        if (!isEncoded)
        {
            Report(DiagnosticCatalogue.TextIsNotEncoded, span, text, encoding, function);
        }
    }
}
