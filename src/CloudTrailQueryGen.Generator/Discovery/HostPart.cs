namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>The piece of a query method's declaration that a host rule is about; the analyzer turns it into a location.</summary>
internal enum HostPart
{
    /// <summary>The method's name.</summary>
    Method,

    /// <summary>The method's return type.</summary>
    ReturnType,

    /// <summary>A parameter; the finding's index says which.</summary>
    Parameter,

    /// <summary>The name of the attribute.</summary>
    Attribute,

    /// <summary>The value of the attribute's File argument.</summary>
    File,

    /// <summary>A place in the query's text.</summary>
    Query,
}
