"""Anki's own sync, timed: run by Anki's environment, which has nothing of ours. Prints seconds as JSON.

Two laptops and `python -m anki.syncserver` over loopback. New notes bring a card each; changed notes travel alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from anki.collection import Collection
from anki.sync_pb2 import SyncAuth, SyncCollectionResponse

NOTES = int(sys.argv[1])
WORDS = "Det är mörkt i gångtunneln på kvällen, och lamporna har varit trasiga sedan i september. "


def synced(col: Collection, auth: SyncAuth, *, upload: bool | None = None) -> float:
    """Seconds of a sync; a full one only where it is told which way."""
    begun = time.perf_counter()
    told = col.sync_collection(auth, sync_media=False)
    if told.required != SyncCollectionResponse.NO_CHANGES and upload is not None:
        col.close_for_full_sync()
        col.full_upload_or_download(auth=auth, server_usn=None, upload=upload)
        col.reopen(after_full_sync=True)
    elif told.required not in (SyncCollectionResponse.NO_CHANGES, SyncCollectionResponse.NORMAL_SYNC):
        raise RuntimeError(f"a full sync is wanted: {told.required}")
    return time.perf_counter() - begun


def logged_in(col: Collection, url: str) -> SyncAuth:
    """Once the server answers."""
    for _ in range(200):
        try:
            return col.sync_login("u", "p", url)
        except Exception:  # noqa: BLE001  # whatever says that it is not up yet
            time.sleep(0.1)
    raise TimeoutError(url)


def measured(folder: Path, url: str) -> dict[str, float]:
    """Seconds to push and to pull `NOTES` new notes, and as many changed ones."""
    here, there = Collection(str(folder / "here.anki2")), Collection(str(folder / "there.anki2"))
    auth = logged_in(here, url)
    basic = here.models.by_name("Basic")
    here.add_note(here.new_note(basic), 1)  # a server without notes would want a full upload again
    synced(here, auth, upload=True)
    synced(there, auth, upload=False)
    ids = []
    for number in range(NOTES):
        note = here.new_note(basic)
        note.fields = [f"{number} {WORDS}", (WORDS * 3)[:200]]
        here.add_note(note, 1)
        ids.append(note.id)
    found = {"push, new": synced(here, auth), "pull, new": synced(there, auth)}
    time.sleep(1.1)  # Anki tells changes apart by whole seconds
    notes = [here.get_note(id_) for id_ in ids]
    for note in notes:
        note.fields[1] = "!" + note.fields[1]
    here.update_notes(notes)
    found |= {"push, changed": synced(here, auth), "pull, changed": synced(there, auth)}
    assert there.get_note(ids[-1]).fields[1].startswith("!")
    here.close()
    there.close()
    return found


def main() -> None:
    port = sys.argv[2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = {"SYNC_USER1": "u:p", "SYNC_BASE": name, "SYNC_HOST": "127.0.0.1", "SYNC_PORT": port}
        server = subprocess.Popen(
            [sys.executable, "-m", "anki.syncserver"],
            env={**os.environ, **settings},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            print(json.dumps(measured(folder, f"http://127.0.0.1:{port}/")))
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
