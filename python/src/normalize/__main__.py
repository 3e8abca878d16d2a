"""``python -m normalize``: the command, in the place of this process."""

import os
import sys

from ._place import cache_folder, package_folder


def main() -> None:
    # A worker of a cluster may have no home, in which the command would keep compiled glossaries.
    os.environ["XDG_CACHE_HOME"] = str(cache_folder().parent)
    command = str(package_folder() / "bin" / "normalize")
    os.execv(command, [command, *sys.argv[1:]])


if __name__ == "__main__":
    main()
