"""Where the package's files lie on disk.

A library can be loaded, and a command run, from a real file only. Where Python imports the package out of a zip archive, as
Spark's workers do, the archive is unpacked once a machine and content.
"""

from __future__ import annotations

import functools
import hashlib
import os
import pathlib
import tempfile
import zipfile
import zipimport


@functools.lru_cache(maxsize=None)
def package_folder() -> pathlib.Path:
    """The folder of the package, with `lib`, `bin` and `share` in it."""
    loader = globals().get("__loader__")
    if isinstance(loader, zipimport.zipimporter):
        return _unpacked(pathlib.Path(loader.archive)) / "normalize"
    return pathlib.Path(__file__).resolve().parent


def cache_folder() -> pathlib.Path:
    """Where compiled glossaries are kept: the same place as the command's, or a temporary one where there is no home."""
    cache = os.environ.get("XDG_CACHE_HOME")
    if cache:
        return pathlib.Path(cache) / "normalize"
    home = os.environ.get("HOME")
    if home and os.access(home, os.W_OK):
        return pathlib.Path(home) / ".cache" / "normalize"
    return _private_folder() / "cache" / "normalize"


def _private_folder() -> pathlib.Path:
    """A temporary folder that only this user may write."""
    folder = pathlib.Path(tempfile.gettempdir()) / f"normalize-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if status.st_uid != os.getuid() or status.st_mode & 0o022:
        raise PermissionError(f"{folder} belongs to another user or may be written by one")
    return folder


def _unpacked(archive: pathlib.Path) -> pathlib.Path:
    """The folder with the archive's content."""
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()[:32]
    parent = _private_folder()
    target = parent / digest
    if target.is_dir():
        return target
    # Several workers may do this at once: each unpacks beside the place, and the first to rename wins.
    temporary = pathlib.Path(tempfile.mkdtemp(dir=parent))
    with zipfile.ZipFile(archive) as files:
        for member in files.infolist():
            path = files.extract(member, temporary)
            mode = member.external_attr >> 16 & 0o777
            if mode:
                os.chmod(path, mode | 0o600)
    try:
        temporary.rename(target)
    except OSError:
        if not target.is_dir():
            raise
    return target
