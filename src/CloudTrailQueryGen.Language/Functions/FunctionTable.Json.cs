using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Functions of JSON text (spec §4.6).</summary>
internal static partial class FunctionTable
{
    private static FunctionDescriptor[] JsonFunctions() =>
    [
        Scalar("jsonParse", QueryType.Structure, "The object or list that the JSON text stands for.", Text("text")),
        Scalar("jsonStringify", QueryType.Text, "The JSON text of the object or list, as it is written.", Field("structure")),
        Scalar("jsonArraySize", QueryType.Integer, "The number of elements of the list, or of the list in the JSON text.", Field("list")),
        Scalar("jsonArrayContains", QueryType.Boolean, "1 when the list, or the list in the JSON text, has the element.", Field("list"), Text("element")),
    ];
}
