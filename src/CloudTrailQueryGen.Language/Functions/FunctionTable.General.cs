using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>General functions (spec §4.5).</summary>
internal static partial class FunctionTable
{
    private static FunctionDescriptor[] GeneralFunctions() =>
    [
        Scalar("ispresent", QueryType.Boolean, "1 when the event has the field and it is not null.", Field("field")),
        Scalar("coalesce", QueryType.Any, "The first value that is present.", Repeated(Field("value"))),
        Scalar("if", QueryType.Any, "The second argument when the condition is true, otherwise the third.", Condition("condition"), Field("whenTrue"), Field("whenFalse")),
        Scalar("case", QueryType.Any, "The value behind the first condition that is true, otherwise the default.", Paired(Condition("condition")), Paired(Field("value")), Optional(Field("default"))),
        Scalar("isNumeric", QueryType.Boolean, "1 when the value is a number, or text that is wholly a number.", Field("value")),
        Scalar("messageSize", QueryType.Integer, "The size of the value in UTF-8 bytes.", Field("value")),
    ];
}
