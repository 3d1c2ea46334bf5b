#!/usr/bin/env python3
"""Writes revision_id_vector.json: canonical documents, revision ids and digests, computed without CaseAudit's code.

Run in this folder: python3 revision_id_vector.py > revision_id_vector.json
The rules are those of the docstrings in app/storage/canonical_json.h and revision_log.h; Python's json module with
sorted keys happens to write the same bytes (it sorts by code point and escapes the same characters).
"""

import hashlib
import json
import struct
import unicodedata


def nfc(value):
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [nfc(item) for item in value]
    if isinstance(value, dict):
        return {nfc(key): nfc(item) for key, item in value.items()}
    return value


def canonical(document):
    return json.dumps(nfc(document), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def revision_id(record, kind, parents, author, written_at, document):
    parts = [
        b"caseaudit-revision-1",
        record.encode(),
        kind.encode(),
        b"".join(sorted(bytes.fromhex(parent) for parent in parents)),
        author.encode(),
        written_at.encode(),
        document.encode(),
    ]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(struct.pack(">Q", len(part)))
        digest.update(part)
    return digest.hexdigest()


def journal(ids):
    chain = b""
    for one in ids:
        chain = hashlib.sha256(chain + bytes.fromhex(one)).digest()
    return chain.hex()


def content(ids):
    return hashlib.sha256(b"".join(sorted(bytes.fromhex(one) for one in ids))).hexdigest()


RECORD = "0b5b8d6e-6a0e-4b8e-9c55-3f6a2f1d7c10"
DOCUMENTS = {
    "an empty document": {},
    "keys out of order": {"b": 1, "a": {"z": [], "y": {}}, "B": 2, "": 0},
    # U+1F600 comes after U+FF21 by code point and before it by UTF-16 unit.
    "keys beyond the basic plane": {"\U0001f600": 1, "\uff21": 2},
    "text in another normal form": {"note": "Cafe\u0301", "cafe\u0301": "\u212b"},
    "every kind of character": {"text": "\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028 \u20ac \U0001f600"},
    "numbers and truth": {"numbers": [0, -1, 9007199254740993, -9223372036854775808], "flags": [True, False, None]},
}
PARENTS = {
    "none": [],
    "one": ["11" * 32],
    "two, not sorted": ["ff" * 32, "0a" * 32],
}


def main():
    revisions = []
    for document_name, document in DOCUMENTS.items():
        for parents_name, parents in PARENTS.items():
            text = canonical(document)
            author, written_at = "j.r\u00e9id", "2005-10-03T09:30:00.000Z"
            revisions.append(
                {
                    "name": f"{document_name}, parents: {parents_name}",
                    "document": json.dumps(document),
                    "canonical": text,
                    "record": RECORD,
                    "kind": "audit",
                    "parents": parents,
                    "author": author,
                    "written_at": written_at,
                    "id": revision_id(RECORD, "audit", parents, author, written_at, text),
                }
            )
    ids = [revision["id"] for revision in revisions]
    seals = [{"ids": ids[:count], "journal": journal(ids[:count]), "content": content(ids[:count])} for count in (0, 1, 2, 7)]
    print(json.dumps({"revisions": revisions, "seals": seals}, indent=1))


main()
