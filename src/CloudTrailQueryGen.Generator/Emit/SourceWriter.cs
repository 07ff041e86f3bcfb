using System;
using System.Text;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Writes indented lines of C#; always LF, so that generated text does not depend on the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes one line at the current depth; an empty line gets no indentation.</summary>
    public void Line(string line = "")
    {
        if (line.Length != 0)
        {
            text.Append(' ', depth * 4).Append(line);
        }

        text.Append('\n');
    }

    /// <summary>Writes a header, an opening brace, and indents until <see cref="Close"/>.</summary>
    public void Open(string header)
    {
        Line(header);
        Open();
    }

    /// <summary>Writes an opening brace and indents until <see cref="Close"/>.</summary>
    public void Open()
    {
        Line("{");
        depth++;
    }

    /// <summary>Ends a block.</summary>
    public void Close(string suffix = "")
    {
        depth--;
        Line("}" + suffix);
    }

    /// <summary>Writes lines one step deeper: the continuation of an expression or a case body.</summary>
    public void Indented(Action write)
    {
        depth++;
        write();
        depth--;
    }

    public override string ToString() => text.ToString();
}
