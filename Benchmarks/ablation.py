#!/usr/bin/env python3
"""What each part of matching is worth: the same labels with one part switched off in turn.

usage: ablation.py PROGRAM GOLD.postings.jsonl GOLD.jsonl [SCORE.py]

Prints a Markdown table. Mentions (precision, core recall) are those of SCORE.py (default: beside the gold folder,
../bench/score.py). Strength is the share of found competences whose modality is the strongest that the gold gives the
mentions that they stand for; it is what negation and modality change, since they find nothing.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

PARTS = [
    ("nothing (all parts on)", []),
    ("1 inflection", ["inflection"]),
    ("2 function words", ["function-words"]),
    ("3 derivation", ["derivation"]),
    ("4 gaps", ["gaps"]),
    ("5 coordination", ["coordination"]),
    ("6 inclusive writing", ["inclusive"]),
    ("7 typography", ["typography"]),
    ("8 negation", ["negation"]),
    ("9 modality", ["modality"]),
    ("10 sections of entries", ["sections"]),
    ("10 negative contexts", ["contexts"]),
    ("1–7: equal words alone", ["inflection", "function-words", "derivation", "gaps", "coordination", "inclusive", "typography"]),
]
ORDER = ["required", "preferred", "considered", "unspecified", "not-required"]
SMALL = set("de du des d l la le les un une et ou a au aux en dans sur pour par avec the of and or to in".split())


def words(text):
    text = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    found = {word for word in re.findall(r"[a-z0-9+#]+", text) if word not in SMALL}
    return {word[:5] if len(word) > 5 else word.rstrip("s") for word in found}


def overlaps(one, two):
    one, two = words(one), words(two)
    return bool(one and two) and len(one & two) / min(len(one), len(two)) >= 0.5


def strength(gold_path, objects):
    right = total = 0
    for line in open(gold_path, encoding="utf-8"):
        gold = json.loads(line)
        found = objects.get(gold["id"])
        if not found:
            continue
        modality = {skill["tag"]: skill["modality"] for skill in found["posting"].get("skills", [])}
        expected = collections.defaultdict(list)
        for mention in gold["skills"]:
            for entry in found["alignment"]:
                if entry.get("concept") in modality and overlaps(mention["quote"], entry["source"]):
                    expected[entry["concept"]].append(mention["modality"])
        for tag, strengths in expected.items():
            total += 1
            right += modality[tag] == min(strengths, key=ORDER.index)
    return right / max(total, 1)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    program, postings, gold = sys.argv[1:4]
    score = sys.argv[4] if len(sys.argv) > 4 else pathlib.Path(gold).parent.parent / "bench" / "score.py"
    print("| switched off | precision | core recall | F1 | strength |\n| --- | ---: | ---: | ---: | ---: |")
    for name, parts in PARTS:
        options = [argument for part in parts for argument in ("--without", part)]
        output = subprocess.run([program, "--jsonl", *options, postings], capture_output=True, check=True).stdout
        objects = {}
        for line in output.splitlines():
            value = json.loads(line)
            objects[value["source"]["id"]] = value
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
            file.write(output)
            file.flush()
            told = subprocess.run(
                [sys.executable, str(score), gold, file.name], capture_output=True, check=True, text=True).stdout
        numbers = re.search(r"precision ([\d.]+)\s+recall\(core\) ([\d.]+).*?F1\(core\) ([\d.]+)", told)
        precision, recall, f1 = numbers.groups()
        print(f"| {name} | {precision} | {recall} | {f1} | {strength(gold, objects):.3f} |", flush=True)


if __name__ == "__main__":
    main()
