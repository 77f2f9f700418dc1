"""Makes sure that no stream of a file ends in half an end of line.

A stream whose last byte is a carriage return, with the line feed that follows it, would be taken for one that is a byte
shorter than it says (ISO 19005-2, 6.1.7.1). By chance one packed stream in 256 ends so.
"""

import re
import zlib
from bisect import bisect
from collections.abc import Callable
from io import BytesIO
from typing import cast

from pikepdf import Pdf, Stream

_TRIES = 12
_HALF = re.compile(rb"\r\nendstream")
_STREAM = re.compile(rb"\d+ 0 obj\n<<[^\n]*/Length (\d+)[^\n]*>>\nstream\n")


def settled(file: bytes, save: Callable[[Pdf], bytes]) -> bytes:
    """`file`, as `save` writes it; where its streams end as they must not, one that says the same in other bytes."""
    for _ in range(_TRIES):
        ends = [match.start() + 1 for match in _HALF.finditer(file)]
        if not ends:
            break
        patched = bytearray(file)
        begun = {match.end(): match for match in _STREAM.finditer(file)}
        places = sorted(begun)
        done = [_repacked(patched, begun[places[bisect(places, end) - 1]], end) for end in ends]
        file = bytes(patched) if all(done) else _shifted(bytes(patched), save)
    return file


def _repacked(file: bytearray, head: re.Match[bytes], end: int) -> bool:
    """Pack a stream anew in its place, a little longer and packed harder; whether that could be done."""
    told = head.group()
    if b"/XRef" in told or b"/FlateDecode" not in told:
        return False
    content = zlib.decompress(file[head.end() : end])
    before, content = content, content + (b"\0\0\0\0" if b"/Length1" in told else b"\n")
    packed = zlib.compress(content, 9)
    told = told.replace(b"/Length1 %d" % len(before), b"/Length1 %d" % len(content))
    told = told.replace(b"/Length " + head[1], b"/Length %d" % len(packed))
    told = told.replace(b" /", b"/").replace(b" >>", b">>")
    spare = end - head.start() - len(told) - len(packed)
    if spare < 0 or packed.endswith(b"\r"):
        return False
    file[head.start() : end] = told.replace(b">>\nstream\n", b" " * spare + b">>\nstream\n") + packed
    return True


def _shifted(file: bytes, save: Callable[[Pdf], bytes]) -> bytes:
    """Written anew with a little more air, so that every stream that tells of places is another."""
    with Pdf.open(BytesIO(file)) as pdf:
        metadata = cast("Stream", pdf.Root.Metadata)
        metadata.write(metadata.read_bytes() + b"\n")
        return save(pdf)
