#!/usr/bin/env python3
"""What the first pass over all files in a fresh process costs against later ones, for each query.

    first_pass.py DATADIR 'COMMAND' [--rounds 3] [--mode mem]

COMMAND serves the protocol that compare.py describes; environment variables such as DOTNET_TieredPGO=0 are inherited. Each
query gets a process of its own, so that nothing was compiled for it before. The first pass is the median of the rounds.
"""
import argparse
import pathlib
import shlex
import statistics
import subprocess

QUERIES = "Q1 Q2 Q3 Q4 Q5 Q6 Q7".split()
LATER_PASSES = 15


def passes(command, mode, query):
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    process.stdout.readline()
    times = []
    for _ in range(1 + LATER_PASSES):
        process.stdin.write(f"{mode} {query}\n")
        process.stdin.flush()
        times.append(int(process.stdout.readline().split(" ", 1)[0]))
    process.stdin.write("quit\n")
    process.stdin.flush()
    process.wait()
    return times[0], min(times[1:])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data")
    arguments.add_argument("command")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--mode", default="mem")
    options = arguments.parse_args()
    size = sum(file.stat().st_size for file in pathlib.Path(options.data).rglob("*.json"))
    print("| | first pass, GB/s | later, GB/s | first / later |\n|---|---|---|---|")
    for query in QUERIES:
        rounds = [passes(shlex.split(options.command) + [options.data], options.mode, query) for _ in range(options.rounds)]
        first = statistics.median(first for first, _ in rounds)
        later = min(later for _, later in rounds)
        print(f"| {query} | {size / first:.2f} | {size / later:.2f} | {later / first:.2f} |", flush=True)


if __name__ == "__main__":
    main()
