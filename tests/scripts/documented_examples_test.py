#!/usr/bin/env python3
"""Runs the examples of README.md and docs/cli.md with the built program, in the order they stand.

usage: documented_examples_test.py PROGRAM SOURCE_FOLDER

An example is a line of a ```sh block that starts with `scripts/run ` and names a command. A block behind
`<!-- file: NAME -->` is the contents of a file the examples need. Each example must end with status 0 and say something.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = sys.argv[1], sys.argv[2]
DOCUMENTS = ["README.md", "docs/cli.md"]
FILE = re.compile(r"<!-- file: (\S+) -->\n```\w*\n(.*?)```", re.DOTALL)
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def examples(text):
    """Argument lists of the examples, without `scripts/run`; the window is no example."""
    for block in SHELL.findall(text):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if len(words) > 1 and words[0] == "scripts/run":
                yield words[1:]


class DocumentedExamples(unittest.TestCase):
    def run_examples(self, document):
        with open(os.path.join(SOURCE, document), encoding="utf-8") as opened:
            text = opened.read()
        found = list(examples(text))
        self.assertGreater(len(found), 5, "the examples were not found")
        with tempfile.TemporaryDirectory() as folder:
            for name, contents in FILE.findall(text):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as written:
                    written.write(contents)
            environment = dict(os.environ, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
            for arguments in found:
                with self.subTest(document=document, arguments=arguments):
                    outcome = subprocess.run(
                        [PROGRAM, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
                    )
                    self.assertEqual(outcome.returncode, 0, outcome.stderr)
                    self.assertNotEqual(outcome.stdout.strip(), "")


for each in DOCUMENTS:
    setattr(
        DocumentedExamples,
        "test_examples_of_" + re.sub(r"\W", "_", each),
        lambda self, document=each: self.run_examples(document),
    )

if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
