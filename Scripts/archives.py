"""Source distributions, unpacked by any Python of Debian."""

import tarfile


def unpack(archive, folder):
    """Unpacks files and folders that stay below `folder`; Pythons before 3.11.4 have no filter for that."""
    with tarfile.open(archive) as opened:
        if hasattr(tarfile, "data_filter"):
            opened.extractall(folder, filter="data")
        else:
            opened.extractall(folder, members=[member for member in opened if stays_below(member)])


def stays_below(member):
    return (member.isfile() or member.isdir()) and not member.name.startswith("/") and ".." not in member.name.split("/")
