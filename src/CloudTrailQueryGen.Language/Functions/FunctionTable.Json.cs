using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Functions of JSON text (spec §4.6).</summary>
internal static partial class FunctionTable
{
    private static FunctionDescriptor[] JsonFunctions() =>
    [
        Scalar("jsonParse", QueryType.Structure, NotBuilt, "The object or list that the JSON text stands for.", Text("text")),
        Scalar("jsonStringify", QueryType.Text, NotBuilt, "The object or list as JSON text.", Field("structure")),
        Scalar("jsonArraySize", QueryType.Integer, NotBuilt, "The number of elements of the list in the JSON text.", Field("list")),
        Scalar("jsonArrayContains", QueryType.Boolean, NotBuilt, "1 when the list in the JSON text has the element.", Field("list"), Text("element")),
    ];
}
