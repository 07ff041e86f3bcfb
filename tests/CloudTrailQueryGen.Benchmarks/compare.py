#!/usr/bin/env python3
"""Asks programs the same questions of the same files, in turn, and prints what they took as Markdown tables.

    compare.py DATADIR --ours 'COMMAND' [--peer 'NAME=COMMAND' ...] [--rounds 9] [--modes mem,json,gz] [--queries Q1,Q2]

DATADIR holds each log file twice, x.json and x.json.gz; the benchmarks' command `corpus DIR` makes two such folders of
the repository's own events. In a COMMAND the word {data} stands for DATADIR; without that word DATADIR is appended.

A program prints "ready", then answers each line of its standard input by one line:
    MODE Qn   ->   <nanoseconds> <bytes allocated by its thread> <answer>
    rss       ->   <greatest resident memory in kB>
    quit           ends it
MODE is mem (the files are read before the clock starts), json (each file is read) or gz (each is read and inflated).
The answers of all programs must be equal to the byte: the exit code is 1 when some are not. PeerServer.cs and
PeerQueries.cs say what the queries are and how answers are written.

All programs run at the same time but are asked one after another, in each round anew, so that a machine that is slow for
a while is slow for all of them. The table shows the best of all rounds in GB of JSON per second.
"""
import argparse
import math
import pathlib
import shlex
import subprocess
import sys

ALL_QUERIES = "Q1,Q2,Q3,Q4,Q5,Q6,Q7"
WARM_UP = 4


class Program:
    def __init__(self, name, command, data):
        self.name = name
        self.best = {}
        self.answers = {}
        self.allocated = {}
        words = shlex.split(command)
        words = [data if word == "{data}" else word for word in words] if "{data}" in words else words + [data]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        if self.read() != "ready":
            sys.exit(f"{name} is not ready: {' '.join(words)}")

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.name} has ended")
        return line.rstrip("\n")

    def tell(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def ask(self, mode, query, counts=True):
        self.tell(f"{mode} {query}")
        nanoseconds, allocated, *answer = self.read().split(" ", 2)
        key = mode, query
        self.answers[key] = answer[0] if answer else ""
        self.allocated[key] = int(allocated)
        if counts:
            self.best[key] = min(int(nanoseconds), self.best.get(key, sys.maxsize))

    def memory(self):
        self.tell("rss")
        return int(self.read())

    def quit(self):
        self.tell("quit")
        self.process.wait()


def row(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(programs, mode, queries, size):
    lines = [row([f"{mode}, GB/s", *queries, "ours is faster by (mean, least)"]), "|---" * (len(queries) + 2) + "|"]
    ours = programs[0]
    for program in programs:
        speeds = [f"{size / program.best[mode, query]:.2f}" for query in queries]
        ratios = [program.best[mode, query] / ours.best[mode, query] for query in queries]
        mean = math.exp(sum(math.log(ratio) for ratio in ratios) / len(ratios))
        lines.append(row([program.name, *speeds, "" if program is ours else f"{mean:.2f}, {min(ratios):.2f}"]))
    return "\n".join(lines)


def differences(programs, modes, queries):
    for query in queries:
        expected = programs[0].answers[modes[0], query]
        for program in programs:
            for mode in modes:
                if program.answers[mode, query] != expected:
                    yield f"{query}: {program.name} {mode} answers {program.answers[mode, query][:200]!r}, not {expected[:200]!r}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data")
    arguments.add_argument("--ours", required=True, metavar="COMMAND")
    arguments.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    arguments.add_argument("--rounds", type=int, default=9)
    arguments.add_argument("--modes", default="mem,gz")
    arguments.add_argument("--queries", default=ALL_QUERIES)
    options = arguments.parse_args()

    size = sum(file.stat().st_size for file in pathlib.Path(options.data).rglob("*.json"))
    if size == 0:
        sys.exit(f"There are no .json files in {options.data}")
    modes = options.modes.split(",")
    queries = options.queries.split(",")
    commands = [("ours", options.ours)] + [tuple(peer.split("=", 1)) for peer in options.peer]
    programs = [Program(name, command, options.data) for name, command in commands]

    for program in programs:
        for mode in modes:
            for query in queries:
                for _ in range(WARM_UP):
                    program.ask(mode, query, counts=False)
    for _ in range(options.rounds):
        for query in queries:
            for mode in modes:
                for program in programs:
                    program.ask(mode, query)

    print(f"{size / 1e6:,.0f} MB of JSON, best of {options.rounds} rounds\n")
    for mode in modes:
        print(table(programs, mode, queries, size) + "\n")
    print(row(["", *(f"{mode} {query}" for mode in modes for query in queries)]))
    print("|---" * (1 + len(modes) * len(queries)) + "|")
    for program in programs:
        allocated = (f"{program.allocated[mode, query]:,}" for mode in modes for query in queries)
        print(row([f"{program.name}: bytes allocated", *allocated]))
    print("\nGreatest resident memory: " + ", ".join(f"{program.name} {program.memory() // 1024:,} MB" for program in programs))
    for program in programs:
        program.quit()

    wrong = list(differences(programs, modes, queries))
    print("\n".join(["", *wrong]) if wrong else "\nAll answers are equal.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
