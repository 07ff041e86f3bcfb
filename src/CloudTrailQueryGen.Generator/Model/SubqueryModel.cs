namespace CloudTrailQueryGen.Generator.Model;

/// <summary>A query in parentheses: compiled as any other, and run before the query around it.</summary>
/// <param name="Use">What becomes of its rows: the method of Subquery, and of the context, with this name.</param>
/// <param name="Compiled">It has no subqueries.</param>
/// <param name="ResultColumns">For each of its columns the indexes of those of the result that are computed from it; empty when nobody asks.</param>
internal sealed record SubqueryModel(string Use, CompiledQueryModel Compiled, EquatableArray<EquatableArray<int>> ResultColumns);

/// <summary>What generated code calls the parts of a query.</summary>
/// <param name="TypePrefix">The names of its types begin with this.</param>
/// <param name="SlotClass">The class that names the places of its fields.</param>
/// <param name="Title">For documentation.</param>
/// <param name="DeclaredName">The name of the method or file that declares the query, or the query around it.</param>
internal sealed record QueryNames(string TypePrefix, string SlotClass, string Title, string DeclaredName)
{
    /// <summary>The names of the query that a method or file declares.</summary>
    public static QueryNames Of(QueryDeclaration declaration) => new(declaration.TypePrefix, "Slot", "<c>" + declaration.Name + "</c>", declaration.Name);

    /// <summary>The names of a subquery.</summary>
    public QueryNames Subquery(int index) =>
        new(TypePrefix + "Subquery" + (index + 1), "Subquery" + (index + 1) + "Slot", "subquery " + (index + 1) + " of " + Title, DeclaredName);
}
