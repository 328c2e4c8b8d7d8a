"""Source distributions: fetched, and unpacked by any Python of Debian."""

import subprocess
import sys
import tarfile


def fetch(names, folder):
    """The source distributions `NAME==VERSION`, into `folder`; whether they came.

    Only they are asked for as sources: what pip needs to know their names comes ready made, which saves minutes.
    """
    sources = ",".join(name.partition("==")[0] for name in names)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    return subprocess.run([*command, "--no-binary", sources, "--dest", str(folder), *names], check=False).returncode == 0


def unpack(archive, folder):
    """Unpacks files and folders that stay below `folder`; Pythons before 3.11.4 have no filter for that."""
    with tarfile.open(archive) as opened:
        if hasattr(tarfile, "data_filter"):
            opened.extractall(folder, filter="data")
        else:
            opened.extractall(folder, members=[member for member in opened if stays_below(member)])


def stays_below(member):
    return (member.isfile() or member.isdir()) and not member.name.startswith("/") and ".." not in member.name.split("/")
