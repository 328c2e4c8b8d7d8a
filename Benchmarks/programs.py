"""What the benchmarks share: the peers' Python, running a program once, and the name of the processor."""

import os
import pathlib
import platform
import shutil
import subprocess
import sys
import time

BUILD = pathlib.Path(__file__).resolve().parent.parent / ".build"


def environment(name, pinned):
    """The Python of a virtual environment under .build, made on first use and remade when a pin changes."""
    home = BUILD / name
    python = home / "bin" / "python"
    mark = home / "pinned.txt"
    if not mark.exists() or mark.read_text() != "\n".join(pinned):
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *pinned], check=True
        )
        mark.write_text("\n".join(pinned))
    return python


def compiled(source, *switches):
    """The program made from a C++ file, compiled when it is new; None without a compiler or a library it needs."""
    binary = BUILD / "bench" / source.stem
    compiler = os.environ.get("CXX") or shutil.which("g++") or shutil.which("clang++")
    if compiler is None:
        return None
    if not binary.exists() or binary.stat().st_mtime < source.stat().st_mtime:
        binary.parent.mkdir(parents=True, exist_ok=True)
        made = subprocess.run([compiler, "-O3", "-std=c++20", "-o", str(binary), str(source), *switches], check=False)
        if made.returncode != 0:
            return None
    return binary


def read_ahead(command):
    """Reads the files that a command names, and those of folders, so that every program finds them in the cache.

    A machine may take pages away from files that nobody read for a while, and the first to read them again would pay.
    """
    for path in map(pathlib.Path, command):
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            if file.is_file():
                with open(file, "rb") as data:
                    while data.read(1 << 20):
                        pass


def run_once(command, environ, output=os.devnull, talk=None):
    """CPU seconds, wall seconds, peak resident MB and exit status of one run.

    What the program writes goes to `output`, and what it says besides to the file `talk`, or where our own words go.

    CPU time is user and system time of the process with all its threads. Peak memory is its largest resident set,
    or ours when that is larger (some 15 MB), for the kernel counts from before the program begins.
    """
    read_ahead(command)
    with open(output, "wb") as out, open(talk or os.devnull, "wb") as said:
        actions = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1)]
        if talk:
            actions.append((os.POSIX_SPAWN_DUP2, said.fileno(), 2))
        begun = time.monotonic()
        process = os.posix_spawnp(command[0], command, environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        wall = time.monotonic() - begun
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1000, os.waitstatus_to_exitcode(status)


def processor():
    try:
        for text in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
            if text.startswith("model name"):
                return text.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()
