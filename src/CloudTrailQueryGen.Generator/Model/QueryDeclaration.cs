namespace CloudTrailQueryGen.Generator.Model;

/// <summary>
/// A query as it was found in the user's project, before its text is looked at: strings and numbers only, so that an edit
/// elsewhere leaves it equal.
/// </summary>
/// <param name="Name">Method name.</param>
/// <param name="Text">The query text, decoded.</param>
/// <param name="FilePath">The .ctq file's path relative to the project with forward slashes, for comments; null for attribute text.</param>
/// <param name="HintName">Unique and deterministic name of the generated source.</param>
/// <param name="Host">The class around the method.</param>
/// <param name="Method">The method.</param>
/// <param name="Row">The row type; null for a predicate.</param>
/// <param name="HostError">The first violated rule about method, host or row (its id and message); the method then only throws. Null when all is well.</param>
internal sealed record QueryDeclaration(
    string Name,
    string Text,
    string? FilePath,
    string HintName,
    HostType Host,
    HostMethod Method,
    RowDeclaration? Row,
    string? HostError = null)
{
    /// <summary>What the names of generated types begin with: the method's name, unless a type of that name exists already.</summary>
    public string TypePrefix { get; init; } = Name;

    /// <summary>The method is made of a query file, with the parameters that its text has.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>The files of the project that the text names.</summary>
    public ProjectFiles Files { get; init; } = ProjectFiles.Empty;

    /// <summary>What the project says of its events.</summary>
    public SchemaTexts Schema { get; init; } = SchemaTexts.Empty;
}

/// <summary>The class that holds the query method.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="TypeHeaders">
/// Outermost first: the header of each containing type as a partial declaration needs it, e.g. <c>static partial class Audit</c> or
/// <c>partial record struct Outer</c>.
/// </param>
internal sealed record HostType(string Namespace, EquatableArray<string> TypeHeaders);

/// <summary>The query method.</summary>
/// <param name="Modifiers">As the implementation must repeat them, e.g. <c>public static partial</c>; for a .ctq file <c>public static</c>.</param>
/// <param name="Signature">
/// Return type, escaped name and parameter list as the implementation must repeat them behind <paramref name="Modifiers"/>, e.g.
/// <c>global::CloudTrailQueryGen.CloudTrailQuery&lt;LoginRow&gt; Logins(string user)</c>.
/// </param>
/// <param name="Shape">Predicate or prepared query.</param>
/// <param name="EventParameterName">Predicates: the name of the <c>ReadOnlySpan&lt;byte&gt;</c> parameter; otherwise null.</param>
/// <param name="Parameters">The query's parameters, in order (for predicates behind the event).</param>
internal sealed record HostMethod(
    string Modifiers,
    string Signature,
    QueryShape Shape,
    string? EventParameterName,
    EquatableArray<HostMethodParameter> Parameters)
{
    /// <summary>The user has documented the method. The compiler takes the implementation's comment, if there is one, for the whole method.</summary>
    public bool IsDocumented { get; init; }
}

/// <summary>A C# parameter that a <c>{{name}}</c> may bind to.</summary>
/// <param name="Name">The parameter's name, without an <c>@</c> escape.</param>
/// <param name="TypeName">The C# type as generated code writes it, e.g. <c>string</c>, <c>global::System.DateTimeOffset</c>.</param>
/// <param name="Type">What the query language sees.</param>
internal sealed record HostMethodParameter(string Name, string TypeName, HostParameterType Type);

/// <summary>C# types that a parameter may have.</summary>
internal enum HostParameterType
{
    /// <summary><c>string</c>.</summary>
    Text,

    /// <summary>sbyte, byte, short, ushort, int, uint, long.</summary>
    Integer,

    /// <summary>ulong, float, double, decimal.</summary>
    Real,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>DateTimeOffset</c>.</summary>
    Timestamp,

    /// <summary>Anything else: reported by the analyzer.</summary>
    Unsupported,
}

/// <summary>What the method returns.</summary>
internal enum QueryShape
{
    /// <summary><c>bool M(ReadOnlySpan&lt;byte&gt; utf8Event, …)</c>.</summary>
    Predicate,

    /// <summary><c>CloudTrailQuery&lt;TRow&gt; M(…)</c>.</summary>
    Query,
}

/// <summary>The row type of a prepared query.</summary>
/// <param name="TypeName">The name as generated code refers to it: <c>LoginRow</c> when generated, or completed beside the method; otherwise the full name with <c>global::</c>.</param>
/// <param name="Kind">Who writes the columns.</param>
/// <param name="Accessibility">For <see cref="RowKind.Generated"/>: the modifiers of the row, e.g. <c>public</c>; otherwise empty.</param>
/// <param name="Namespace">Where a declared type lives; for generated rows that of the host.</param>
/// <param name="TypeHeaders">
/// For <see cref="RowKind.Completed"/>: containing types (outermost first) and last the row's own header, e.g.
/// <c>public readonly partial record struct LoginRow</c>. For <see cref="RowKind.Generated"/>: the host's headers, when the row is nested in them.
/// </param>
/// <param name="Members">For <see cref="RowKind.UserDefined"/>: the settable properties or constructor parameters, in order.</param>
/// <param name="HasConstructor">For <see cref="RowKind.UserDefined"/>: <paramref name="Members"/> are constructor parameters.</param>
internal sealed record RowDeclaration(
    string TypeName,
    RowKind Kind,
    string Accessibility,
    string Namespace,
    EquatableArray<string> TypeHeaders,
    EquatableArray<RowMember> Members,
    bool HasConstructor);

/// <summary>Who writes a row type's members.</summary>
internal enum RowKind
{
    /// <summary>The user declares nothing: the whole type is generated beside the method.</summary>
    Generated,

    /// <summary>The user declares a partial type without members: generated code fills it in.</summary>
    Completed,

    /// <summary>The user declares the whole type: columns are matched to its members by name.</summary>
    UserDefined,
}

/// <summary>A member of a user's own row type.</summary>
/// <param name="Name">Property or constructor parameter.</param>
/// <param name="TypeName">Its C# type with <c>global::</c>, annotations included.</param>
internal sealed record RowMember(string Name, string TypeName);
