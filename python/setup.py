"""Puts the shared library, the command and the glossaries of the checkout into the package, and builds them if need be.

Everything else is in pyproject.toml. With NORMALIZE_BUILD=FOLDER the library and the command are taken from there and
nothing is built.
"""

import os
import pathlib
import re
import shutil
import subprocess

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.dist import Distribution

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # setuptools before 70.1
    from wheel.bdist_wheel import bdist_wheel

root = pathlib.Path(__file__).resolve().parent.parent


def version() -> str:
    text = (root / "Sources/Normalize/Version.swift").read_text(encoding="utf-8")
    found = re.search(r'StaticString = "([^"]+)"', text)
    if found is None:
        raise RuntimeError("Sources/Normalize/Version.swift names no version")
    return found.group(1)


def built() -> pathlib.Path:
    """The folder with the release build."""
    given = os.environ.get("NORMALIZE_BUILD")
    if given:
        return pathlib.Path(given)
    subprocess.run(["make", "--no-print-directory", "-C", str(root), "build", "library"], check=True)
    return root / ".build/release"


def copy_stripped(source: pathlib.Path, target: pathlib.Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o755)
    subprocess.run(["strip", "--strip-unneeded", str(target)], check=True)


class BuildWithLibrary(build_py):
    def run(self) -> None:
        super().run()
        if getattr(self, "editable_mode", False):
            # The package in the source folder is used as it is.
            package = pathlib.Path(__file__).parent / "src/normalize"
        else:
            package = pathlib.Path(self.build_lib) / "normalize"
        build = built()
        copy_stripped(build / "libnormalize-c.so", package / "lib/libnormalize.so.0")
        copy_stripped(build / "normalize", package / "bin/normalize")
        for folder in ("glossaries", "schema"):
            shutil.copytree(root / folder, package / "share/normalize" / folder, dirs_exist_ok=True)


class WheelForAnyPython(bdist_wheel):
    """The library is loaded by ctypes, so that one wheel of a platform serves every Python 3."""

    def finalize_options(self) -> None:
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return ("py3", "none", super().get_tag()[2])


class PlatformDistribution(Distribution):
    def has_ext_modules(self) -> bool:
        return True


setup(
    version=version(),
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelForAnyPython},
    distclass=PlatformDistribution,
)
