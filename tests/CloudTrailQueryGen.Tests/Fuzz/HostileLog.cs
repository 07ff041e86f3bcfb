using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>A file of events in one of its forms.</summary>
/// <param name="Events">Their texts.</param>
/// <param name="Form">Which form, below <see cref="Forms"/>.</param>
internal sealed record HostileLog(IReadOnlyList<string> Events, int Form)
{
    public const int Forms = 11;

    /// <summary>Nothing surrounds the events but brackets and separators, so that all damage is that of events or between them.</summary>
    public bool IsBare => Form is 1 or 2 or 3;

    /// <summary>The next file.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="events">Its events.</param>
    /// <param name="withinLines">Where damage is expected to end with its line, no event goes on behind one.</param>
    public static HostileLog Next(Random random, HostileEvents events, bool withinLines = false)
    {
        int form = random.Next(Forms);
        int count = form == 9 ? 1 : random.Next(12) == 0 ? random.Next(12, 60) : random.Next(1, 10);
        bool areLines = form is 2 or 3 || (withinLines && form is 9 or 10);
        int spaces = random.Next(areLines ? 2 : 3);
        IEnumerable<string> texts = Enumerable.Range(0, count).Select(_ => events.Next(spaces));
        return new HostileLog([.. areLines ? texts.Select(text => text.Replace('\n', ' ').Replace('\r', ' ')) : texts], form);
    }

    /// <summary>The file with one event written otherwise.</summary>
    public HostileLog With(int index, string text) => this with { Events = [.. Events.Select((each, i) => i == index ? text : each)] };

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Form switch
    {
        0 => "{\"Records\":[" + string.Join(',', Events) + "]}",
        1 => "[" + string.Join(" ,\r\n", Events) + "]\n",
        2 => string.Join('\n', Events),
        3 => string.Join("\r\n", Events) + "\r\n",
        4 => "{\"v\":{\"Records\":[1,{\"eventName\":\"ConsoleLogin\"}]},\n\"Records\" : [" + string.Join(',', Events) + "],\"w\":\"\\\\\\\"]}\"}",
        5 => "{\"Records\":[" + string.Join(',', Events.Take(1)) + "]}\n{\"Records\":[" + string.Join(',', Events.Skip(1)) + "]}",
        6 => "{\"\\u0052ecords\":[" + string.Join("\n,\t", Events) + "]}",
        7 => "{\"Records\":[" + string.Join(',', Events.Take(2)) + "],\"Records\":[" + string.Join(',', Events.Skip(2)) + "]}",
        8 => "\uFEFF{ \"Records\" : [ " + string.Join(" , ", Events) + " ] } ",
        9 => Events[0],
        _ => string.Join(' ', Events),
    });

    /// <summary>For each event, how long a beginning of the file has to be to hold all of it.</summary>
    public int[] Ends()
    {
        byte[] bytes = ToBytes();
        int[] ends = new int[Events.Count];
        int position = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(Events[i]);
            position += bytes.AsSpan(position).IndexOf(text) + text.Length;
            ends[i] = position;
        }

        return ends;
    }
}
