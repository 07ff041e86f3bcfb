using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Writes XML documentation: the query's text and its plan in English.</summary>
internal static class DocumentationEmitter
{
    public static void Method(SourceWriter writer, QueryModel model)
    {
        QueryDeclaration declaration = model.Declaration;
        if (declaration.Method.IsDocumented)
        {
            Comment(writer, model);
            return;
        }

        bool isPredicate = declaration.Method.Shape == QueryShape.Predicate;
        string origin = declaration.FilePath is null ? "the query" : "the query of <c>" + Escape(declaration.FilePath) + "</c>";
        writer.Line(isPredicate
            ? "/// <summary>Tells whether one event passes " + origin + ".</summary>"
            : "/// <summary>Prepares " + origin + ".</summary>");
        if (declaration.Method.EventParameterName is { } eventName)
        {
            writer.Line("/// <param name=\"" + eventName + "\">One event's UTF-8 JSON.</param>");
        }

        foreach (HostMethodParameter parameter in declaration.Method.Parameters)
        {
            writer.Line("/// <param name=\"" + parameter.Name + "\">Binds to <c>{{" + parameter.Name + "}}</c>.</param>");
        }

        if (isPredicate)
        {
            writer.Line("/// <exception cref=\"global::CloudTrailQueryGen.CloudTrailFormatException\">The event is not well-formed JSON.</exception>");
        }

        writer.Line("/// <remarks>");
        writer.Line("/// <code>");
        foreach (string line in Lines(declaration.Text))
        {
            writer.Line(("/// " + Escape(line)).TrimEnd());
        }

        writer.Line("/// </code>");
        if (model.Compiled is { } compiled)
        {
            writer.Line("/// <para>How it runs:</para>");
            writer.Line("/// <code>");
            foreach (string line in compiled.Plan)
            {
                writer.Line(("/// " + Escape(line)).TrimEnd());
            }

            writer.Line("/// </code>");
        }

        writer.Line("/// </remarks>");
    }

    /// <summary>The same beside the user's own documentation, which it must not replace.</summary>
    private static void Comment(SourceWriter writer, QueryModel model)
    {
        foreach (string line in Lines(model.Declaration.Text))
        {
            writer.Line(("// " + Printable(line)).TrimEnd());
        }

        if (model.Compiled is { } compiled)
        {
            writer.Line("//");
            writer.Line("// How it runs:");
            foreach (string line in compiled.Plan)
            {
                writer.Line(("// " + Printable(line)).TrimEnd());
            }
        }
    }

    /// <summary>Text on one line of a comment.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            printable.Append(c == '\t' || CommentText.IsVisible(c) ? c : '\uFFFD');
        }

        return printable.ToString();
    }

    /// <summary>Escapes text for XML; characters that XML forbids or nobody sees become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '\t':
                    escaped.Append(c);
                    break;
                default:
                    escaped.Append(CommentText.IsVisible(c) ? c : '\uFFFD');
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>The lines of a text, without their ends, outer blank lines left out.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>(text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'));
        while (lines.Count > 0 && lines[0].Trim().Length == 0)
        {
            lines.RemoveAt(0);
        }

        while (lines.Count > 0 && lines[lines.Count - 1].Trim().Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }
}
