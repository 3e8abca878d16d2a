"""What users would write by hand: lxml takes the text out of the HTML, pyahocorasick finds phrases in it.

usage: peer.py LABELS.tsv POSTINGS.jsonl SECONDS     prints bytes of HTML, seconds of processor time, rounds
No inflection, no rules, no sections, no offsets in the source, no output: a pace to keep, not a rival."""
import json
import sys
import time

import ahocorasick
import lxml.html

labels, postings, limit = sys.argv[1], sys.argv[2], float(sys.argv[3])
automaton = ahocorasick.Automaton()
for line in open(labels, encoding="utf8"):
    phrase, tag = line.rstrip("\n").split("\t")[:2]
    automaton.add_word(phrase.lower(), (tag, len(phrase)))
automaton.make_automaton()
texts = [json.loads(line)["html"] for line in open(postings, encoding="utf8")]
size = sum(len(text.encode()) for text in texts)


def matches(html):
    text = lxml.html.fromstring("<div>" + html + "</div>").text_content()
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text
    found = []
    for last, (tag, length) in automaton.iter_long(lowered):
        first = last - length + 1
        if (first == 0 or not lowered[first - 1].isalnum()) and (
            last + 1 == len(lowered) or not lowered[last + 1].isalnum()
        ):
            found.append((first, last + 1, tag))
    return found


for text in texts[:5]:
    matches(text)
began, rounds = time.process_time(), 0
while rounds == 0 or time.process_time() - began < limit:
    for text in texts:
        matches(text)
    rounds += 1
print(size * rounds, time.process_time() - began, rounds)
