using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits what lives in the user's own type: the method's body, the query's definition, and the row type.</summary>
internal static class HostEmitter
{
    private const int MostTextLines = 100;
    private const string Runtime = "global::CloudTrailQueryGen.Runtime.";

    public static void Emit(SourceWriter writer, QueryModel model)
    {
        QueryDeclaration declaration = model.Declaration;
        RowDeclaration? row = declaration.Row;
        bool isRowNested = row is { Kind: RowKind.Generated, TypeHeaders.Count: > 0 };

        OpenScopes(writer, declaration.Host.Namespace, declaration.Host.TypeHeaders);
        if (declaration.Host.TypeHeaders.Count > 0)
        {
            Method(writer, model);
            if (model.Compiled is { } compiled && row is not null)
            {
                writer.Line();
                Definition(writer, declaration, row, compiled);
            }

            if (isRowNested)
            {
                writer.Line();
                RowEmitter.Generated(writer, declaration, row!, model.Compiled);
            }
        }

        CloseScopes(writer, declaration.Host.Namespace, declaration.Host.TypeHeaders);

        if (row is { Kind: RowKind.Generated, TypeHeaders.Count: 0 })
        {
            writer.Line();
            OpenScopes(writer, row.Namespace, EquatableArray<string>.Empty);
            RowEmitter.Generated(writer, declaration, row, model.Compiled);
            CloseScopes(writer, row.Namespace, EquatableArray<string>.Empty);
        }
        else if (row is { Kind: RowKind.Completed } && model.Compiled is { } completed)
        {
            writer.Line();
            OpenScopes(writer, row.Namespace, row.TypeHeaders);
            RowEmitter.Members(writer, completed);
            CloseScopes(writer, row.Namespace, row.TypeHeaders);
        }
    }

    private static void OpenScopes(SourceWriter writer, string @namespace, IReadOnlyList<string> headers)
    {
        if (@namespace.Length != 0)
        {
            writer.Open("namespace " + @namespace);
        }

        foreach (string header in headers)
        {
            writer.Open(header);
        }
    }

    private static void CloseScopes(SourceWriter writer, string @namespace, IReadOnlyList<string> headers)
    {
        for (int i = 0; i < headers.Count + (@namespace.Length != 0 ? 1 : 0); i++)
        {
            writer.Close();
        }
    }

    private static void Method(SourceWriter writer, QueryModel model)
    {
        QueryDeclaration declaration = model.Declaration;
        HostMethod method = declaration.Method;
        DocumentationEmitter.Method(writer, model);
        writer.Line(GeneratedCode.Qualified);
        bool isPredicate = method.Shape == QueryShape.Predicate;
        writer.Open(method.Modifiers + " " + method.Signature);
        if (model.Failure is { } failure)
        {
            writer.Line("// The query does not compile; the build reports the error where the query is written.");
            writer.Line("throw new global::System.InvalidOperationException(" + CSharpLiteral.String(failure) + ");");
        }
        else if (isPredicate)
        {
            string evaluator = LocalName("evaluator", method);
            string type = "global::" + QueryEmitter.GeneratedNamespace + "." + declaration.TypePrefix + "Evaluator";
            writer.Line("var " + evaluator + " = new " + type + "(" + Arguments(model.Compiled!, encode: false) + ");");
            writer.Line("return " + Runtime + "EventLoop.Test(" + Identifier.Escape(method.EventParameterName!) + ", ref " + evaluator + ");");
        }
        else
        {
            PreparedEmitter.Requirements(writer, model.Compiled!, Runtime);
            writer.Line("return new(new " + declaration.TypePrefix + "Definition(" + Arguments(model.Compiled!, encode: true) + "));");
        }

        writer.Close();
    }

    /// <summary>The list of a primary constructor; nothing when the query has no parameters.</summary>
    private static string ParameterList(CompiledQueryModel compiled) =>
        compiled.AllParameters.Count == 0 ? string.Empty : "(" + string.Join(", ", StateEmitter.Declarations(compiled.AllParameters)) + ")";

    /// <summary>A line of the query is a line of the literal, unless there are so many that nobody reads them and the compiler takes its time.</summary>
    private static void Text(SourceWriter writer, string text)
    {
        string[] lines = text.Split('\n');
        if (lines.Length is 1 or > MostTextLines)
        {
            writer.Line("public override string Text => " + CSharpLiteral.String(text) + ";");
            return;
        }

        writer.Line("public override string Text =>");
        writer.Indented(() =>
        {
            for (int i = 0; i < lines.Length; i++)
            {
                bool isLast = i + 1 == lines.Length;
                writer.Line(CSharpLiteral.String(isLast ? lines[i] : lines[i] + "\n") + (isLast ? ";" : " +"));
            }
        });
    }

    /// <summary>A name that no parameter of the method has.</summary>
    private static string LocalName(string name, HostMethod method)
    {
        while (name == method.EventParameterName || method.Parameters.Any(parameter => parameter.Name == name))
        {
            name += "_";
        }

        return name;
    }

    private static string Arguments(CompiledQueryModel compiled, bool encode)
    {
        var arguments = new List<string>();
        foreach (HostMethodParameter parameter in compiled.AllParameters)
        {
            string name = Identifier.Escape(parameter.Name);
            arguments.Add(encode && parameter.Type == HostParameterType.Text ? Runtime + "QueryParameter.Encode(" + name + ")" : name);
        }

        return string.Join(", ", arguments);
    }

    private static void Definition(SourceWriter writer, QueryDeclaration declaration, RowDeclaration row, CompiledQueryModel compiled)
    {
        string columnType = "global::CloudTrailQueryGen.QueryColumn";
        writer.Line("/// <summary>What <see cref=\"global::CloudTrailQueryGen.CloudTrailQuery{TRow}\"/> runs for <c>" + declaration.Name + "</c>.</summary>");
        writer.Line(GeneratedCode.Qualified);
        writer.Open("private sealed class " + declaration.TypePrefix + "Definition" + ParameterList(compiled) + " : " + Runtime + "QueryDefinition<" + row.TypeName + ">");
        writer.Open("private static readonly " + columnType + "[] s_columns =");
        foreach (ColumnModel column in compiled.Columns)
        {
            writer.Line("new(" + CSharpLiteral.String(column.Name) + ", " + columnType + "Type." + column.Type + "),");
        }

        writer.Close(";");
        writer.Line();
        writer.Line("public override string Name => " + CSharpLiteral.String(declaration.Name) + ";");
        writer.Line();
        Text(writer, declaration.Text);
        writer.Line();
        writer.Line("public override global::System.Collections.Generic.IReadOnlyList<" + columnType + "> Columns => s_columns;");
        writer.Line();
        SubqueryEmitter.Definition(writer, compiled);
        writer.Line("public override " + Runtime + "QueryState CreateState(" + Runtime + "QueryContext context) => " + StateEmitter.Create(compiled, "context") + ";");
        writer.Line();
        if (row.Kind == RowKind.Generated)
        {
            writer.Line("public override bool MakesRowsOnDemand => true;");
            writer.Line();
        }

        RowEmitter.ReadRow(writer, row, compiled);
        writer.Close();
    }
}
