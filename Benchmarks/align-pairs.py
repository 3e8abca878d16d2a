#!/usr/bin/env python3
"""Precision and recall of `normalize align` on the hand-aligned pairs of examples/pairs, beside other methods.

    python3 Benchmarks/align-pairs.py [--program .build/release/normalize]

Methods: `normalize` as it is, without a glossary, and (in `text`) without markup; Gale and Church's lengths alone (NLTK);
hunalign without and with our glossary as its dictionary. What is not installed is said and left out: NLTK is on PyPI (in a
virtual environment: `pip install nltk`), hunalign from its authors' sources (a binary `hunalign` on the path; neither Debian 12 nor PyPI has it).

Pairs are measured as they are, and made harder: `gaps` leaves out every fifth block of the French version and, three later,
of the English one; `text` takes the markup away, one line a block.

A link is right when it takes exactly the segments of a link made by hand. Links with an empty side count as well.
"""
import argparse, html, os, re, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAIRS = os.path.join(ROOT, "examples", "pairs")


def letters(text):
    return re.sub(r"[\W_]+", "", text)


class Pair:
    """Two versions as lists of blocks (tag, text), and the links between their sentences as pairs of texts."""

    def __init__(self, name):
        self.name = name
        self.blocks = [self.read(name, side) for side in ("fr", "en")]
        with open(os.path.join(PAIRS, name + ".links.tsv"), encoding="utf-8") as file:
            self.links = [tuple(line.rstrip("\n").split("\t")) for line in file if line.strip()]

    @staticmethod
    def read(name, side):
        with open(os.path.join(PAIRS, f"{name}.{side}.html"), encoding="utf-8") as file:
            text = file.read()
        blocks = []
        for tag, content in re.findall(r"<(h1|h2|h3|p|li)>(.*?)</\1>", text, re.S):
            for line in content.split("<br>"):
                blocks.append((tag, html.unescape(re.sub(r"<[^>]+>", "", line)).strip()))
        return blocks

    def with_gaps(self):
        """Leaves whole blocks out; their side of a link becomes empty, and a link with two empty sides goes."""
        pair = Pair(self.name)
        for side, start in ((0, 4), (1, 7)):
            def is_kept(index):
                return index % 5 != start % 5 or index <= 2

            kept = [block for index, block in enumerate(pair.blocks[side]) if is_kept(index)]
            pair.blocks[side] = kept
            # A link's text is a block's or part of one; in order, so that repeated texts are told apart.
            position, spans = 0, []
            for _, text in self.blocks[side]:
                spans.append((position, position + len(letters(text))))
                position += len(letters(text))
            out = [span for index, span in enumerate(spans) if not is_kept(index)]
            position, links = 0, []
            for link, original in zip(pair.links, self.links):
                length = len(letters(original[side]))
                inside = any(a <= position and position + length <= b for a, b in out) and length
                position += length
                sides = list(link)
                if inside:
                    sides[side] = ""
                links.append(tuple(sides))
            pair.links = links
            assert sum(len(letters(l[side])) for l in links) == sum(len(letters(t)) for _, t in kept), self.name
        pair.links = [link for link in pair.links if any(letters(text) for text in link)]
        return pair

    def markup(self, side, plain):
        blocks = self.blocks[side]
        if plain:
            return "\n".join(text for _, text in blocks) + "\n"
        out, in_list = [], False
        for tag, text in blocks:
            if (tag == "li") != in_list:
                out.append("</ul>" if in_list else "<ul>")
                in_list = tag == "li"
            out.append(f"<{tag}>{html.escape(text, quote=False)}</{tag}>")
        return "<div>" + "\n".join(out + (["</ul>"] if in_list else [])) + "</div>\n"


def extents(links):
    """Links as ranges of letters and digits of both sides."""
    ranges, ends = [], [0, 0]
    for link in links:
        spans = []
        for side in (0, 1):
            length = len(letters(link[side]))
            spans.append((ends[side], ends[side] + length))
            ends[side] += length
        ranges.append(tuple(spans))
    return ranges


def normalize(program, pair, plain, glossary):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for side, name in enumerate(("fr", "en")):
            path = os.path.join(folder, f"version.{name}." + ("txt" if plain else "html"))
            with open(path, "w", encoding="utf-8") as file:
                file.write(pair.markup(side, plain))
            paths.append(path)
        options = [] if glossary else ["--no-shipped-glossary", "-g", empty_glossary(folder)]
        result = subprocess.run([program, "align", *paths, *options], capture_output=True, text=True, check=True)
    return [tuple(line.split("\t")[2:4]) for line in result.stdout.splitlines()[1:]]


def empty_glossary(folder):
    """The word tables alone."""
    target = os.path.join(folder, "glossary")
    shutil.copytree(os.path.join(ROOT, "glossaries", "language"), os.path.join(target, "language"))
    return target


def sentences(pair):
    """The sentences of both sides: those of the links, which every method is given."""
    sides = ([], [])
    for link in pair.links:
        for side in (0, 1):
            if letters(link[side]):
                sides[side].extend(re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý])", link[side]))
    return sides


def gale_church(pair):
    from nltk.translate import gale_church as method

    source, target = sentences(pair)
    found = method.align_blocks([len(t) for t in source], [len(t) for t in target])
    return beads([([i], [j]) for i, j in found], source, target)


def beads(pairs, source, target):
    """Links from pairs of indices: those that share one are one link, and what is in none stands alone."""
    groups = []
    for left, right in pairs:
        if groups and (set(left) & set(groups[-1][0]) or set(right) & set(groups[-1][1])):
            groups[-1][0].extend(left)
            groups[-1][1].extend(right)
        else:
            groups.append((list(left), list(right)))
    links, ends = [], [0, 0]

    def text(side, start, end):
        return " ".join((source, target)[side][start:end])

    for left, right in groups:
        for side, first in ((0, min(left)), (1, min(right))):
            for index in range(ends[side], first):
                links.append((text(0, index, index + 1), "") if side == 0 else ("", text(1, index, index + 1)))
        links.append((text(0, min(left), max(left) + 1), text(1, min(right), max(right) + 1)))
        ends = [max(left) + 1, max(right) + 1]
    for index in range(ends[0], len(source)):
        links.append((source[index], ""))
    for index in range(ends[1], len(target)):
        links.append(("", target[index]))
    return links


def hunalign(program, pair, with_glossary):
    source, target = sentences(pair)
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)

        for name, lines in (("fr", source), ("en", target)):
            with open(path(name), "w", encoding="utf-8") as file:
                file.write("\n".join(re.sub(r"(\W)", r" \1 ", line) for line in lines) + "\n")
        with open(path("dictionary"), "w", encoding="utf-8") as file:
            if with_glossary:
                export = subprocess.run(
                    [program, "glossary", "export", "omegat", os.path.join(ROOT, "glossaries")], capture_output=True, text=True, check=True)
                for row in export.stdout.splitlines():
                    columns = row.split("\t")
                    if len(columns) > 1:
                        file.write(f"{columns[1]} @ {columns[0]}\n")
        result = subprocess.run(
            ["hunalign", path("dictionary"), path("fr"), path("en")], capture_output=True, text=True, check=True)
    # The ladder: numbers of lines behind in each text, rung by rung.
    rungs = [tuple(map(int, line.split("\t")[:2])) for line in result.stdout.splitlines()]
    return [
        (" ".join(source[a:c]), " ".join(target[b:d])) for (a, b), (c, d) in zip(rungs, rungs[1:]) if (a, b) != (c, d)
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "normalize"))
    program = parser.parse_args().program
    names = sorted(n[: -len(".links.tsv")] for n in os.listdir(PAIRS) if n.endswith(".links.tsv"))
    methods = [
        ("normalize", lambda p, plain: normalize(program, p, plain, True)),
        ("normalize, no glossary", lambda p, plain: normalize(program, p, plain, False)),
    ]
    try:
        import nltk  # noqa: F401

        methods.append(("Gale and Church (NLTK)", lambda p, plain: gale_church(p)))
    except ImportError:
        print("NLTK is not installed: Gale and Church left out", file=sys.stderr)
    if shutil.which("hunalign"):
        methods.append(("hunalign", lambda p, plain: hunalign(program, p, False)))
        methods.append(("hunalign + our glossary", lambda p, plain: hunalign(program, p, True)))
    else:
        print("hunalign is not installed: left out", file=sys.stderr)
    print(f"{'method':26} {'pairs':8} {'gold':>5} {'found':>6} {'right':>6} {'precision':>10} {'recall':>7}")
    for kind in ("as is", "gaps", "text", "gaps+text"):
        for name, method in methods:
            right = found = gold = 0
            for pair in map(Pair, names):
                pair = pair.with_gaps() if "gaps" in kind else pair
                wanted, given = set(extents(pair.links)), set(extents(method(pair, "text" in kind)))
                right, found, gold = right + len(wanted & given), found + len(given), gold + len(wanted)
            print(f"{name:26} {kind:8} {gold:5} {found:6} {right:6} {right / found:10.3f} {right / gold:7.3f}")


if __name__ == "__main__":
    main()
