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

from pikepdf import Dictionary, Pdf, Stream

_TRIES = 12
_FONT_AIR = b"\0\0\0\1"
"""Behind a font's tables nobody reads. Not all nought: a packed stream ends in the sum of its bytes."""
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
        heads = [(begun[places[bisect(places, end) - 1]], end) for end in ends]
        stuck = [(head, end) for head, end in heads if not _repacked(patched, head, end)]
        file = (
            _shifted(bytes(patched), [_objects(file, head, end) for head, end in stuck], save)
            if stuck
            else bytes(patched)
        )
    return file


def _objects(file: bytes, head: re.Match[bytes], end: int) -> list[int]:
    """The numbers of the objects in an object stream; of another stream, its own."""
    count = re.search(rb"/ObjStm .*/N (\d+)", head.group())
    if count is None:
        return [] if b"/XRef" in head.group() else [int(head.group().split(None, 1)[0])]
    told = zlib.decompress(file[head.end() : end]).split(None, 2 * int(count[1]))
    return [int(number) for number in told[: 2 * int(count[1]) : 2]]


def _repacked(file: bytearray, head: re.Match[bytes], end: int) -> bool:
    """Pack a stream anew in its place, a little longer and packed harder; whether that could be done."""
    told = head.group()
    if b"/XRef" in told or b"/FlateDecode" not in told:
        return False
    content = zlib.decompress(file[head.end() : end])
    air = _FONT_AIR if b"/Length1" in told else b"\n"
    for more in range(1, _TRIES):
        longer = content + air * more
        packed = _packed(longer)
        begins = told.replace(b"/Length1 %d" % len(content), b"/Length1 %d" % len(longer))
        begins = begins.replace(b"/Length " + head[1], b"/Length %d" % len(packed))
        begins = begins.replace(b" /", b"/").replace(b" >>", b">>")
        spare = end - head.start() - len(begins) - len(packed)
        if spare >= 0 and not packed.endswith(b"\r"):
            file[head.start() : end] = begins.replace(b">>\nstream\n", b" " * spare + b">>\nstream\n") + packed
            return True
    return False


def _packed(content: bytes) -> bytes:
    """As small as it will go."""
    packer = zlib.compressobj(9, memLevel=9)
    return packer.compress(content) + packer.flush()


def _aired(stream: Stream) -> None:
    """Let a stream that had no room for it in its place end in a little more air."""
    content = stream.read_bytes()
    if "/Length1" in stream:
        content += _FONT_AIR
        stream.Length1 = len(content)
    else:
        content += b"\n"
    stream.write(content)


def _shifted(file: bytes, stuck: list[list[int]], save: Callable[[Pdf], bytes]) -> bytes:
    """Written anew with a little more to say: in each of the `stuck` streams, and in the metadata.

    An element's revision is 0 where it is not told (ISO 32000-1, table 323).
    """
    with Pdf.open(BytesIO(file)) as pdf:
        metadata = cast("Stream", pdf.Root.Metadata)
        metadata.write(metadata.read_bytes() + b"\n")
        for numbers in stuck:
            inside = [pdf.get_object(number, 0) for number in numbers]
            for stream in inside:
                if isinstance(stream, Stream):
                    _aired(stream)
            element = next(
                (one for one in inside if isinstance(one, Dictionary) and {"/S", "/P"} <= set(one.keys())), None
            )
            if element is not None:
                element.R = int(element.get("/R", -1)) + 1
        return save(pdf)
