using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The scalar functions of the language, one method each, named as documented (AWS: CWL_QuerySyntax-operations-functions; spec §4).
/// Unless a method says otherwise, a missing required argument, and one of a type that cannot be coerced, makes the result missing;
/// objects and arrays count as missing in text, number and date functions. No method throws. Results may point into the arguments or
/// into the arena that is given as <c>scratch</c>, and stay valid as long as both do.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Functions;
