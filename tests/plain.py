"""Every byte of a data folder as somebody sees it who has the store's key: pages in use, free pages, the WAL, backups.

It reads SQLCipher's file format by hand (4.x: AES-256-CBC, 4,096-byte pages that end in IV and HMAC), since a query
never shows what lies in a free page.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

_PAGE, _RESERVED, _IV, _SALT = 4096, 80, 16, 16
_WAL_HEAD, _FRAME_HEAD = 32, 24
_ENCODINGS = ("utf-8", "utf-16-le", "latin-1")


def plain(folder: Path, key: str) -> dict[str, bytes]:
    """{file: its bytes, decrypted where they lie under the store's key}."""
    found = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        content, name = path.read_bytes(), str(path.relative_to(folder))
        if path.suffix == ".db":
            content = b"".join(_opened(content[at : at + _PAGE], key, at == 0) for at in range(0, len(content), _PAGE))
        elif path.name.endswith(".db-wal"):
            content = b"".join(_frames(content, key))
        found[name] = content
    return found


def files_with(folder: Path, key: str, words: tuple[str, ...]) -> list[str]:
    """Which of `words` stand in which files."""
    return [
        f"{word} in {name}"
        for name, content in plain(folder, key).items()
        for word in words
        if any(form in content for form in _forms(word))
    ]


def _forms(word: str) -> set[bytes]:
    """How a word may be written: in either case, as text or escaped in JSON, in the usual encodings."""
    written = {word, word.lower()} | {json.dumps(each)[1:-1] for each in (word, word.lower())}
    return {each.encode(encoding) for each in written for encoding in _ENCODINGS}


def _frames(content: bytes, key: str) -> Iterator[bytes]:
    size = _FRAME_HEAD + _PAGE
    for at in range(_WAL_HEAD, len(content) - size + 1, size):
        number = int.from_bytes(content[at : at + 4], "big")
        yield _opened(content[at + _FRAME_HEAD : at + size], key, number == 1)


def _opened(page: bytes, key: str, is_first: bool) -> bytes:
    start = _SALT if is_first else 0
    iv = page[_PAGE - _RESERVED : _PAGE - _RESERVED + _IV]
    decryptor = Cipher(AES(bytes.fromhex(key)), CBC(iv)).decryptor()
    return decryptor.update(page[start : _PAGE - _RESERVED]) + decryptor.finalize()
