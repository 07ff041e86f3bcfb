using System;
using CloudTrailQueryGen;
using Spectre.Console;

namespace CloudTrailQueryGen.Samples.QuickStart;

/// <summary>Runs queries over one source and prints each result as a table, with a progress bar while it reads.</summary>
internal sealed class ResultPrinter(CloudTrailSource logs)
{
    private const int LongestCell = 60;
    private readonly IAnsiConsole console = CreateConsole();

    /// <summary>1 when a file could not be read whole, otherwise 0.</summary>
    public int ExitCode { get; private set; }

    public void Print<TRow>(string title, CloudTrailQuery<TRow> query)
    {
        QueryResult<TRow> result = console.Profile.Capabilities.Interactive
            ? console.Progress().AutoClear(true).Start(context => Run(query, context.AddTask(Markup.Escape(title))))
            : query.Run(logs);

        var table = new Table().Title(Markup.Escape(title)).Border(TableBorder.Rounded);
        foreach (QueryColumn column in result.Columns)
        {
            var header = new TableColumn(Markup.Escape(column.Name)).NoWrap();
            table.AddColumn(column.Type is QueryColumnType.Integer or QueryColumnType.Number ? header.RightAligned() : header);
        }

        for (int row = 0; row < result.Count; row++)
        {
            var cells = new string[result.Columns.Count];
            for (int column = 0; column < cells.Length; column++)
            {
                cells[column] = Markup.Escape(Shorten(result.Text(row, column) ?? string.Empty));
            }

            table.AddRow(cells);
        }

        console.Write(table);
        console.WriteLine(result.Statistics.ToString());
        foreach (CloudTrailFormatError error in result.Errors)
        {
            console.WriteLine(error.ToString());
            ExitCode = 1;
        }

        console.WriteLine();
    }

    private QueryResult<TRow> Run<TRow>(CloudTrailQuery<TRow> query, ProgressTask task)
    {
        var progress = new Progress<QueryProgress>(p =>
        {
            task.MaxValue = Math.Max(1, p.FilesTotal);
            task.Value = p.FilesDone;
        });
        return query.Run(logs, new QueryOptions { Progress = progress });
    }

    /// <summary>A console for people, or for a file: without colours, and as wide as the widest table.</summary>
    private static IAnsiConsole CreateConsole()
    {
        bool isFile = Console.IsOutputRedirected;
        IAnsiConsole created = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = isFile ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isFile)
        {
            created.Profile.Width = 400;
            created.Profile.Capabilities.Unicode = true;
        }

        return created;
    }

    private static string Shorten(string text) => text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…";
}
