using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Functions of IP addresses (spec §4.7).</summary>
internal static partial class FunctionTable
{
    private static FunctionDescriptor[] AddressFunctions() =>
    [
        Scalar("isValidIp", QueryType.Boolean, "1 when the text is an IPv4 or IPv6 address.", Text("address")),
        Scalar("isValidIpV4", QueryType.Boolean, "1 when the text is an IPv4 address.", Text("address")),
        Scalar("isValidIpV6", QueryType.Boolean, "1 when the text is an IPv6 address.", Text("address")),
        Scalar("isIpInSubnet", QueryType.Boolean, "1 when the address lies in the subnet, IPv4 or IPv6.", Text("address"), Text("subnet")),
        Scalar("isIpv4InSubnet", QueryType.Boolean, "1 when the IPv4 address lies in the subnet.", Text("address"), Text("subnet")),
        Scalar("isIpv6InSubnet", QueryType.Boolean, "1 when the IPv6 address lies in the subnet.", Text("address"), Text("subnet")),
        Scalar("ipv4ToNumber", QueryType.Integer, "The IPv4 address as a number of 32 bits; missing for any other text.", Text("address")),
        Scalar("isPrivateIP", QueryType.Boolean, "1 when the address is a private one of RFC 1918.", Text("address")),
        Scalar("isPublicIP", QueryType.Boolean, "1 when the address is neither private nor reserved.", Text("address")),
        Scalar("isReservedIP", QueryType.Boolean, "1 when the address is set aside by IANA for special purposes.", Text("address")),
    ];
}
