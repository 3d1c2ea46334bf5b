#!/usr/bin/env python3
"""Kills a scorer again and again and looks whether anything is lost that was said to be saved.

usage: kill_while_scoring.py CASE_AUDIT ENDLESS_SCORER KEPT_AUDITS [--rounds N] [--seed N]

    tests/soak/kill_while_scoring.py build/dev/app/case-audit build/dev/tests/soak/endless_scorer \\
        build/dev/tests/soak/kept_audits --rounds 200

Each round starts the scorer, which goes on with the draft of the round before, and kills it (SIGKILL) at a random moment:
one round in four while it starts, the others while it scores. Every tenth round has a fresh file, the others share one
that grows. Then the file is opened again. Every document that was acknowledged, in this round or an earlier one, must
stand there as it was acknowledged, or one deed further when that deed was under way; and `case-audit verify` must find
nothing. The seed, printed first, chooses what is scored and when the kill comes; the kill's exact place is up to the
machine. Closes with a line of counts; exit status 1 when something was lost: then it says what, and the file is kept.
"""

import argparse
import collections
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

FIRST_WORD_WITHIN = 120  # seconds, on a machine that has much else to do
CHANGES_STATE = {"complete", "reopen"}


class Lost(Exception):
    """What the file should hold and does not."""


class Journal:
    """What the scorer said of one file, over all rounds on it."""

    def __init__(self):
        self.documents = {}  # record: document as last acknowledged
        self.saves = collections.Counter()  # deed: acknowledged changes
        self.left = set()  # records that were left
        self.record = None  # the audit in hand
        self.under_way = None  # the deed begun and not acknowledged

    def start(self):
        self.record = self.under_way = None

    def hear(self, line):
        """Takes in a whole line of the scorer; a line that the kill cut short is none."""
        words = line.rstrip("\n").split(" ", 3)
        if words[0] == "intends":
            self.under_way, self.record = words[1:3]
            return
        deed, self.record, document = words[1], words[2], json.loads(words[3])
        self.under_way = None
        if deed == "leave":
            self.left.add(self.record)
        if self.documents.get(self.record) != document or deed == "leave":
            self.saves[deed] += 1
        self.documents[self.record] = document

    def may_stand(self, record, documents):
        """Whether a record with these documents (as it stands, then one step away) holds what was acknowledged."""
        expected = self.documents[record]
        if documents[0] == expected:
            return True
        # Only the audit in hand can be ahead; that it was is known only to the file.
        if self.under_way is None or record != self.record:
            return False
        if self.under_way in CHANGES_STATE:
            ahead = "complete" if self.under_way == "complete" else "draft"
            found = documents[0]
            return found["state"] == ahead != expected["state"] and without_state(found) == without_state(expected)
        return expected in documents[1:]

    def may_be_left(self, record):
        """Whether the scorer has left an audit, or was about to."""
        return record in self.left or (record == self.record and self.under_way == "leave")

    def check(self, kept):
        """Raises Lost when an acknowledged document is not among `kept`, the documents of each record on file."""
        for record, expected in self.documents.items():
            now = f"{self.under_way} under way in {self.record}"
            if record not in kept:
                if not was_entered(expected) and self.may_be_left(record):
                    continue
                raise Lost(f"record {record} ({now}) is not on file: {json.dumps(expected)}")
            if not self.may_stand(record, kept[record]):
                raise Lost(f"record {record} ({now}): {difference(expected, kept[record][0])}")


def difference(acknowledged, found):
    """What differs between two documents, in words."""
    parts = [
        f"{key}: acknowledged {json.dumps(acknowledged.get(key))}, found {json.dumps(found.get(key))}"
        for key in sorted(acknowledged.keys() | found.keys())
        if acknowledged.get(key) != found.get(key)
    ]
    return "; ".join(parts)


def was_entered(document):
    """Whether an audit holds anything; a new one that does not vanishes when it is left."""
    return any(document.get(key) for key in ("case_ref", "answers", "dates", "choices", "contacts", "note"))


def without_state(document):
    return {key: value for key, value in document.items() if key not in ("state", "state_reason")}


def score_and_kill(scorer, path, seed, moment, journal):
    """Lets the scorer work on the file and kills it; `moment`: seconds, and whether from its first acknowledgement on."""
    process = subprocess.Popen([scorer, path, str(seed)], stdout=subprocess.PIPE)
    seconds, after_first_word = moment
    first_word = threading.Event()
    lines = []

    def listen():
        for line in process.stdout:
            if line.endswith(b"\n"):
                lines.append(line.decode())
                if line.startswith(b"saved"):
                    first_word.set()
        first_word.set()

    listener = threading.Thread(target=listen)
    listener.start()
    if after_first_word and not first_word.wait(FIRST_WORD_WITHIN):
        process.kill()
        raise Lost("the scorer said nothing")
    time.sleep(seconds)
    process.kill()
    listener.join()
    if process.wait() != -signal.SIGKILL:
        raise Lost(f"the scorer ended by itself, with status {process.returncode}")
    journal.start()
    for line in lines:
        journal.hear(line)


def look(program, reader, path, journal):
    """Opens the file again, compares it with what was acknowledged and verifies it."""
    kept = {}
    for line in subprocess.run([reader, path], check=True, capture_output=True, text=True).stdout.splitlines():
        record, documents = line.split(" ", 1)
        kept[record] = json.loads(documents)
    journal.check(kept)
    # What was under way and did arrive counts from now on.
    journal.documents.update({record: documents[0] for record, documents in kept.items()})
    verified = subprocess.run([program, "--db", path, "verify"], check=False, capture_output=True, text=True)
    if verified.returncode != 0:
        raise Lost("verify: " + verified.stdout + verified.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("program", "scorer", "reader"):
        parser.add_argument(name)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    chance = random.Random(given.seed)
    folder = tempfile.mkdtemp(prefix="kill_while_scoring-")
    os.environ.update(XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
    growing = Journal()
    saves = collections.Counter()
    path = None
    under_way = 0
    try:
        for number in range(1, given.rounds + 1):
            fresh = number % 10 == 0
            path = os.path.join(folder, f"fresh-{number}.sqlite" if fresh else "growing.sqlite")
            journal = Journal() if fresh else growing
            before = journal.saves.copy()
            starting = chance.randrange(4) == 0
            moment = (chance.uniform(0, 0.2), False) if starting else (chance.uniform(0, 1.0), True)
            score_and_kill(given.scorer, path, given.seed * 1000 + number, moment, journal)
            under_way += journal.under_way is not None
            look(given.program, given.reader, path, journal)
            saves += journal.saves - before
    except Lost as lost:
        print(f"round {number}, {path}: {lost}", file=sys.stderr)
        return 1
    shutil.rmtree(folder)
    if not saves:
        print("no save was ever acknowledged: nothing was tested", file=sys.stderr)
        return 1
    print(
        f"{given.rounds} kills ({given.rounds // 10} of a fresh file, {under_way} in the midst of a save): "
        f"{sum(saves.values()):,} acknowledged saves, 0 lost, verify clean {given.rounds} times"
    )
    print(", ".join(f"{count:,} {deed}" for deed, count in saves.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
