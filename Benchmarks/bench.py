"""Measures the speed of the whole command beside its peers, in one run on one machine; see DESIGN.md, Speed and scale.

usage: bench.py PROGRAM [--quick] [--only NAME]...
NAME: pace, cores, labels, start, stream, size, instructions

Times are processor time (user and system) where one core is measured, so that a machine shared with others does not spoil
them, and time on the clock where cores are compared. What is compared is always the ratio of two figures of one run.
With --quick the stream is short and a million labels are left out."""
import argparse
import csv
import datetime
import html
import json
import math
import os
import platform
import re
import resource
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
BUILD = ROOT / ".build" / "bench"
SECONDS = 4.0

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--quick", action="store_true")
parser.add_argument("--only", action="append", default=[])
options = parser.parse_args()
PROGRAM = str(Path(options.program).resolve())
record = {}


def tell(name, value):
    """Keeps a figure and shows it."""
    record[name] = value
    shown = f"{value:.4g}" if isinstance(value, float) else value
    print(f"{name:52} {shown}", flush=True)


def run(command, source=None, environment=None):
    """Processor time, clock time and peak memory (MB) of a command whose output is thrown away."""
    before = time.monotonic()
    stdin = open(source, "rb") if source else subprocess.DEVNULL
    process = subprocess.Popen(
        command, stdin=stdin, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})}
    )
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.monotonic() - before
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"bench: {' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024


# --- What is read


def postings(name):
    """A corpus as records with `html`: the shared one where it lies beside the checkout, else the examples."""
    path = SHARED / "postings" / f"{name}.jsonl"
    if path.exists():
        records = [json.loads(line) for line in path.open(encoding="utf8")]
    else:
        text = (ROOT / "examples" / "infirmiere-quebec.html").read_text(encoding="utf8")
        records = [{"id": str(number), "title": "", "html": text} for number in range(100)]
    for item in records:
        if "html" not in item:
            body = html.escape(item.pop("text", ""), quote=False).replace("\n", "<br>")
            item["html"] = f"<p>{body}</p>"
    return records


def corpus(name):
    """The file for the peers and the size of its HTML in bytes."""
    records = postings(name)
    path = BUILD / f"{name}.jsonl"
    path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in records), encoding="utf8")
    return path, sum(len(item["html"].encode()) for item in records)


def repeated(path, times):
    """The corpus several times over, so that the start counts for little, as it does for the peers."""
    target = BUILD / f"{path.stem}-{times}.jsonl"
    data = path.read_bytes()
    with target.open("wb") as file:
        for _ in range(times):
            file.write(data)
    return target


def labels():
    """ESCO's French labels, or those of the shipped glossary."""
    path = BUILD / "labels.tsv"
    esco = SHARED / "taxonomies" / "esco-1.0-skills_fr.csv"
    if esco.exists():
        rows = [(row["preferredLabel"], row["conceptUri"]) for row in csv.DictReader(esco.open(encoding="utf8"))]
    else:
        text = "\n".join(file.read_text(encoding="utf8") for file in (ROOT / "glossaries").rglob("*.yaml"))
        rows = [(label, label) for label in re.findall(r"preferred: ([^,{}\n]+)", text)]
    path.write_text("".join(f"{phrase}\t{tag}\n" for phrase, tag in rows), encoding="utf8")
    return path


def python():
    """An interpreter with the peer's packages, in a virtual environment of its own."""
    folder = BUILD / "venv"
    executable = folder / "bin" / "python"
    if not executable.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([executable, "-m", "pip", "install", "-q", "lxml", "pyahocorasick"], check=True)
    return str(executable)


def parser_program():
    target = BUILD / "sax"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libxml-2.0"], check=True, capture_output=True, text=True
    ).stdout.split()
    subprocess.run(
        ["cc", "-O2", "-w", "-o", target, ROOT / "Benchmarks" / "sax.c", *flags], check=True
    )
    return str(target)


# --- The table


def own_pace(path, size):
    """MB of HTML a second on one core, JSON Lines to JSON Lines, the whole program; its image is compiled already."""
    run([PROGRAM, "--lang", "fr", str(ROOT / "examples" / "posting-fr.txt")])
    once = run([PROGRAM, "--jsonl", "--jobs", "1"], path)[0]
    times = max(2, math.ceil(SECONDS / once))
    seconds, _, memory = run([PROGRAM, "--jsonl", "--jobs", "1"], repeated(path, times))
    return size * times / seconds / 1e6, memory, size / once / 1e6


def pace():
    sax, interpreter, phrases = parser_program(), python(), labels()
    for name in ["linkedin", "francetravail"]:
        path, size = corpus(name)
        records = BUILD / f"{name}.records"
        texts = [json.loads(line)["html"].encode() for line in path.open(encoding="utf8")]
        records.write_bytes(b"".join(struct.pack("=Q", len(text)) + text for text in texts))

        def peer(*command):
            answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            return float(answer[0]) / float(answer[1]) / 1e6

        own, memory, once = own_pace(path, size)
        by_hand = peer(interpreter, str(ROOT / "Benchmarks" / "peer.py"), str(phrases), str(path), str(SECONDS))
        parse = peer(sax, str(records), str(SECONDS))
        tell(f"{name}: normalize, one core, MB/s", own)
        tell(f"{name}: normalize, corpus read once, MB/s", once)
        tell(f"{name}: normalize, peak memory, MB", memory)
        tell(f"{name}: lxml and pyahocorasick, MB/s", by_hand)
        tell(f"{name}: libxml2's SAX parser, MB/s", parse)
        tell(f"{name}: ratio to lxml and pyahocorasick", own / by_hand)
        tell(f"{name}: ratio to the SAX parser", own / parse)


def cores():
    path, _ = corpus("francetravail")
    one = run([PROGRAM, "--jsonl", "--jobs", "1"], path)
    two = run([PROGRAM, "--jsonl", "--jobs", "2"], path)
    tell("one job, seconds on the clock", one[1])
    tell("two jobs, seconds on the clock", two[1])
    tell("two jobs against one, on the clock", one[1] / two[1])
    tell("two jobs against one, processor time", two[0] / one[0])


def generated(folder, count):
    """A glossary of so many labels of two words that no language has; one in ten shares its first word with others."""
    folder.mkdir(parents=True, exist_ok=True)
    consonants, vowels = "bcdfghjklmnprstvz", "aeiou"

    def word(number):
        letters = ""
        while len(letters) < 8:
            letters += consonants[number % 17] + vowels[number // 17 % 5]
            number //= 85
        return letters

    for start in range(0, count, 10_000):
        lines = ["format: 1", f"domain: generated-{start}", "defaults:", "  kind: knowledge", "concepts:"]
        for number in range(start, min(start + 10_000, count)):
            first, second = word(number // 10 if number % 10 == 0 else number), word(number * 7 + 3)
            lines.append(f"  - id: generated-{number}")
            lines.append(f"    en: {{preferred: generated {number}}}")
            lines.append(f"    fr: {{preferred: {first} {second}}}")
        (folder / f"generated-{start}.yaml").write_text("\n".join(lines) + "\n", encoding="utf8")


def settled(command, path=None):
    """A run after the image was compiled, and after a stamp vouches for it: what has lain still for two seconds."""
    run(command, path)
    time.sleep(2.1)
    run(command, path)
    return run(command, path)


def label_counts():
    path, size = corpus("linkedin")
    path = repeated(path, 4)
    base = [PROGRAM, "--jsonl", "--jobs", "1"]
    shipped = settled(base, path)
    tell("shipped glossary, seconds", shipped[0])
    tell("shipped glossary, peak memory, MB", shipped[2])
    esco = BUILD / "esco"
    if (SHARED / "taxonomies").exists():
        if not esco.exists():
            subprocess.run(
                [PROGRAM, "glossary", "import", "esco", "--fr", SHARED / "taxonomies" / "esco-1.0-skills_fr.csv",
                 "--en", SHARED / "taxonomies" / "esco-1.0-skills_en.csv", "--id-prefix", "esco-", "-o", esco],
                check=False, stderr=subprocess.DEVNULL)
        both = settled([*base, "-g", str(esco)], path)
        tell("with ESCO's concepts, times the time", both[0] / shipped[0])
        tell("with ESCO's concepts, peak memory, MB", both[2])
    if not options.quick:
        million = BUILD / "million"
        if not million.exists():
            generated(million, 1_000_000)
        many = settled([*base, "-g", str(million)], path)
        tell("with 1,000,000 labels, times the time", many[0] / shipped[0])
        tell("with 1,000,000 labels, peak memory, MB", many[2])


def start():
    example = str(ROOT / "examples" / "posting-fr.txt")
    small = BUILD / "small.txt"
    small.write_text("Vous gérez les stocks.\n", encoding="utf8")

    settled([PROGRAM, "--lang", "fr", str(small)])

    def median(command):
        return statistics.median(run(command)[1] for _ in range(21)) * 1000

    version = median([PROGRAM, "--version"])
    tell("--version, ms", version)
    tell("one small posting, ms more", median([PROGRAM, "--lang", "fr", str(small)]) - version)
    tell("examples/posting-fr.txt, ms more", median([PROGRAM, "--lang", "fr", example]) - version)


def stream():
    """Memory of a long stream of different postings, at a quarter of it and at its end."""
    megabytes = 16 if options.quick else 2048
    records = postings("francetravail")
    command = [PROGRAM, "--jsonl", "--jobs", "2"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    page = resource.getpagesize()
    sent, peaks, number = 0, [], 0
    while sent < megabytes << 20:
        item = dict(records[number % len(records)])
        # A word of its own in each posting: what a worker learns of spellings grows as in life.
        item["html"] = item["html"] + f"<p>référence xq{number:x}z</p>"
        line = json.dumps(item, ensure_ascii=False).encode() + b"\n"
        process.stdin.write(line)
        sent += len(line)
        number += 1
        if number % 500 == 0:
            pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
            peaks.append((sent, pages * page / 2**20))
    process.stdin.close()
    process.wait()
    quarter = max(peak for place, peak in peaks if place <= sent / 4)
    tell("stream, MB", sent / 2**20)
    tell("memory up to a quarter of the stream, MB", quarter)
    tell("memory up to its end, MB", max(peak for _, peak in peaks))


def sizes():
    paragraph = "".join(f"<p>{item['html']}</p>" for item in postings("linkedin")[:3])
    points = []
    for size in [1_000, 10_000, 100_000, 1_000_000] + ([] if options.quick else [10_000_000]):
        path = BUILD / "size.html"
        path.write_text((paragraph * (size // len(paragraph) + 1))[:size], encoding="utf8")
        seconds = min(run([PROGRAM, "--lang", "fr", str(path)])[0] for _ in range(3 if size < 1_000_000 else 1))
        points.append((size, seconds))
        tell(f"one posting of {size:,} characters, seconds", seconds)
    # Without the start, which the smallest shows.
    base = points[0][1]
    logs = [(math.log(size), math.log(seconds - base)) for size, seconds in points[2:] if seconds > base]
    middle = [statistics.mean(values) for values in zip(*logs)]
    slope = sum((x - middle[0]) * (y - middle[1]) for x, y in logs) / sum((x - middle[0]) ** 2 for x, _ in logs)
    tell("exponent of time against size", slope)


def instructions():
    """Instructions a byte, by callgrind: what two commits are compared by, since it repeats within 0.1%."""
    # The postings alone: pairs are folders, and one file explains a workflow.
    files = [path for path in sorted((ROOT / "examples").iterdir()) if path.is_file() and path.stem != "corpus-workflow"]
    texts = [path.read_text(encoding="utf8") for path in files]
    line = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    counts = {}
    for times in [1, 3]:
        path = BUILD / f"examples-{times}.jsonl"
        path.write_text(line * times, encoding="utf8")
        with tempfile.NamedTemporaryFile() as out:
            answer = subprocess.run(
                ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", PROGRAM, "--jsonl", "--jobs", "1"],
                stdin=path.open("rb"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True,
                env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
        counts[times] = int(re.search(r"Collected : (\d+)", answer.stderr).group(1))
    size = len(line.encode())
    tell("instructions, start and first reading of the examples", counts[1])
    tell("instructions a byte, words known", (counts[3] - counts[1]) / 2 / size)


PARTS = {
    "pace": pace, "cores": cores, "labels": label_counts, "start": start, "stream": stream, "size": sizes,
    "instructions": instructions,
}


def machine():
    def output(*command):
        try:
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            return ""

    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "commit": output("git", "-C", str(ROOT), "describe", "--always", "--dirty"),
        "cpu": cpu.group(1) if cpu else platform.machine(),
        "processors": os.cpu_count(),
        "load average at the start": os.getloadavg()[0],
        "kernel": platform.release(),
        "normalize": output(PROGRAM, "--version"),
        "swift": output("swift", "--version").splitlines()[:1],
        "libxml2": output("pkg-config", "--modversion", "libxml-2.0"),
        "python": platform.python_version(),
        "corpus": "shared" if (SHARED / "postings").exists() else "examples",
    }


if unknown := set(options.only) - set(PARTS):
    parser.error(f"--only knows {', '.join(PARTS)}, not {', '.join(sorted(unknown))}")
BUILD.mkdir(parents=True, exist_ok=True)
for name, value in machine().items():
    tell(name, value)
for name, part in PARTS.items():
    if not options.only or name in options.only:
        part()
target = ROOT / "Benchmarks" / "record" / f"{record['date'][:10]}-{record['commit']}.json"
known = json.loads(target.read_text()) if target.exists() else {}
target.write_text(json.dumps({**known, **record}, indent=1, ensure_ascii=False) + "\n", encoding="utf8")
print(f"recorded in {target.relative_to(ROOT)}")
