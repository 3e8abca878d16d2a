import copy
import json
import multiprocessing
import pathlib
import pickle
import subprocess
import sys
import threading
import time

import pytest
from conftest import ROOT, SMALL, tags

import normalize

EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in {".txt", ".html", ".md", ".json"})


def command(*arguments: str, text: bytes = b"") -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "normalize", *arguments], input=text, capture_output=True)


def test_posting(reader):
    found = reader.posting("<p>Vous gérez les stocks.</p>", id="a-1", name="table")
    assert found["schema"] == "normalize/1"
    assert found["source"]["id"] == "a-1"
    assert found["source"]["name"] == "table"
    assert found["source"]["mediaType"] == "text/html"
    assert tags(found) == ["stock-management"]
    start, end = found["alignment"][0]["bytes"][0]
    assert "<p>Vous gérez les stocks.</p>".encode()[start:end].decode() == "gérez les stocks"


def test_title_is_read(reader):
    assert tags(reader.posting("<p>CDI.</p>")) == []
    assert tags(reader.posting("<p>CDI.</p>", title="Soudage")) == ["welding"]


def test_only_posting(reader):
    found = reader.posting("Le soudage.", only="posting")
    assert [skill["tag"] for skill in found["skills"]] == ["welding"]
    assert "evidence" not in found["skills"][0]
    assert "schema" not in found


def test_media_type(reader):
    assert reader.posting("Le <b>soudage</b>.")["source"]["mediaType"] == "text/html"
    assert reader.posting("Le <b>soudage</b>.", media_type="text/plain")["source"]["mediaType"] == "text/plain"


def test_json_is_the_objects(reader):
    raw = reader.posting_json("Le soudage.")
    assert raw.endswith(b"\n") and raw.count(b"\n") == 1
    assert json.loads(raw) == reader.posting("Le soudage.")


@pytest.mark.parametrize("text", ["", " ", "\0", "soudage \0 soudage", "\ud800 soudage", "😀 soudage", "\ufeffsoudage"])
def test_any_text_is_a_posting(reader, text):
    expected = ["welding"] if "soudage" in text else []
    assert tags(reader.posting(text)) == expected


def test_half_a_surrogate_pair_is_replaced(reader):
    assert reader.posting("\ud800 soudage \ud83d\ude00")["blocks"][0]["text"] == "\ufffd soudage 😀"


def test_bytes_of_another_encoding(reader):
    found = reader.posting("Expérience en soudage".encode("cp1252"))
    assert tags(found) == ["welding"]
    assert "encoding-windows-1252" in [one["code"] for one in found["diagnostics"]]


def test_file_tells_the_container(reader):
    found = reader.file("['<p>Le soudage.</p>', '<p>La gestion des stocks.</p>']", name="two.txt")
    assert [tags(one) for one in found] == [["welding"], ["stock-management"]]
    assert [one["source"]["container"] for one in found] == ["python-list"] * 2
    # The same text as a posting is one.
    assert tags(reader.posting("['<p>Le soudage.</p>', '<p>La gestion des stocks.</p>']")) == [
        "welding", "stock-management"]


# Errors


def test_unknown_words_are_usage_errors(reader):
    with pytest.raises(normalize.UsageError, match="'de' is no language: one of fr, en"):
        reader.posting("Schweißen", lang="de")
    with pytest.raises(ValueError, match="'html' is no media type"):
        reader.posting("Le soudage", media_type="html")
    with pytest.raises(normalize.UsageError, match="only 'posting' is"):
        reader.posting("Le soudage", only="skills")
    with pytest.raises(TypeError, match="not NoneType"):
        reader.posting(None)


def test_a_bad_line_tells_its_place(reader):
    with pytest.raises(normalize.InputError) as caught:
        reader.line_json('{"id": 7, "text": }', number=12, name="postings.jsonl")
    assert (caught.value.line, caught.value.column) == (12, 19)
    assert str(caught.value).startswith("postings.jsonl:12:19: error: ")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert reader.line_json("  ") == b""


def test_what_can_be_read_of_a_file_is_in_the_error(reader):
    with pytest.raises(normalize.InputError) as caught:
        reader.file('{"text": "Le soudage."}\n{"text": 3}\n{"text": "La gestion des stocks."}\n')
    assert caught.value.line == 2
    assert [tags(json.loads(line)) for line in caught.value.json.splitlines()] == [["welding"], ["stock-management"]]


def test_broken_glossaries(tmp_path):
    with pytest.raises(normalize.GlossaryError, match="No such file"):
        normalize.Normalizer([tmp_path / "nosuch"], shipped=False, cache=None)
    (tmp_path / "bad.yaml").write_text("format: 1\ndomain: test\nconcepts:\n  - {id: 'a b'}\n")
    with pytest.raises(normalize.GlossaryError, match=r"bad.yaml:4:\d+: error"):
        normalize.Normalizer([tmp_path], shipped=False, cache=None)
    with pytest.raises(normalize.UsageError):
        normalize.Normalizer(shipped=False)


# The command


def test_the_command_is_the_same_program(shipped):
    assert command("--version").stdout.decode() == f"normalize {normalize.version()}\n"
    assert normalize.__version__ == normalize.version()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples_as_the_command_reads_them(shipped, path):
    result = command("--format", "jsonl", str(path))
    assert result.returncode == 0, result.stderr
    assert shipped.file_json(path.read_bytes(), name=str(path)) == result.stdout


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_posting_is_as_its_json_line(shipped, path):
    """What a record's text says does not depend on whether it comes as JSON or by itself."""
    text = path.read_text(encoding="utf-8")
    line = json.dumps({"id": "x", "title": "Titre", "html": text})
    expected = json.loads(command("--jsonl", text=line.encode()).stdout)
    found = shipped.posting(text, id="x", title="Titre", media_type="text/html")
    for one in (expected, found):
        for entry in one["alignment"]:
            entry.pop("disk", None)
        for part in ("sha256", "bytes", "container"):
            one["source"].pop(part)
    assert found == expected


# Many


def test_batches_keep_their_order(reader):
    texts = ["Le soudage." if index % 3 else "La gestion des stocks." for index in range(500)]
    found = reader.postings(texts, threads=4)
    assert [tags(one) for one in found] == [["welding"] if index % 3 else ["stock-management"] for index in range(500)]
    assert found == reader.postings(texts, threads=1)


def test_batches_take_arguments(reader):
    found = reader.postings([{"text": "CDI", "id": "7", "title": "Soudage"}, "Welding"], lang="fr")
    assert (found[0]["source"]["id"], tags(found[0])) == ("7", ["welding"])
    assert reader.postings([]) == []


def test_batches_work_ahead_by_a_bounded_number(reader):
    taken = 0

    def texts():
        nonlocal taken
        for _ in range(10_000):
            taken += 1
            yield "Le soudage."

    stream = reader.iter_json(texts(), threads=2)
    next(stream)
    assert taken <= 64
    stream.close()


def test_an_error_ends_a_batch(reader):
    with pytest.raises(TypeError):
        reader.postings(["Le soudage.", None, "Le soudage."], threads=2)


# Threads and processes


def test_threads_share_a_reader(reader):
    texts = [f"Le soudage, {number} ans d'expérience, 35 h." for number in range(1, 20)]
    expected = [reader.posting_json(text) for text in texts]
    wrong = []

    def work():
        for _ in range(20):
            for text, json_bytes in zip(texts, expected):
                if reader.posting_json(text) != json_bytes:
                    wrong.append(text)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_the_gil_is_released(reader):
    """Python goes on while a posting is read."""
    text = "<p>La gestion des stocks et le soudage, 35 heures.</p>" * 400
    done = threading.Event()

    def work():
        reader.posting_json(text)
        done.set()

    steps = 0
    thread = threading.Thread(target=work)
    thread.start()
    while not done.is_set():
        steps += 1
        time.sleep(0.001)
    thread.join()
    # With the GIL held this thread would see at most the beginning and the end.
    assert steps > 3


def test_pickle_and_copy(reader):
    other = pickle.loads(pickle.dumps(reader))
    assert other.posting_json("Le soudage.") == reader.posting_json("Le soudage.")
    assert repr(copy.copy(reader)) == repr(reader)


def _read_in_a_process(reader):
    return reader.posting_json("Le soudage.")


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes(reader, method):
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert set(pool.map(_read_in_a_process, [reader] * 4)) == {reader.posting_json("Le soudage.")}


def test_memory_is_given_back(reader):
    import resource

    text = "<p>La gestion des stocks et le soudage.</p>" * 20
    for _ in range(20):
        reader.posting_json(text)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = sum(len(reader.posting_json(text)) for _ in range(200))
    # A leak of every second answer would be seen.
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < size / 2


def test_the_cache_is_used(tmp_path):
    normalize.Normalizer([SMALL], shipped=False, cache=tmp_path)
    images = list(pathlib.Path(tmp_path).glob("*.image"))
    assert len(images) == 1
    normalize.Normalizer([SMALL], shipped=False, cache=tmp_path)
    assert list(pathlib.Path(tmp_path).glob("*.image")) == images
