import pathlib

import pytest

import normalize

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SMALL = ROOT / "Tests/C/glossary"


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> normalize.Normalizer:
    """With the small glossary alone: stock-management and welding."""
    return normalize.Normalizer([SMALL], shipped=False, lang="fr", cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> normalize.Normalizer:
    return normalize.Normalizer(cache=tmp_path_factory.mktemp("cache"))


def tags(found: dict) -> list:
    return [skill["tag"] for skill in found["posting"]["skills"]]
