# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that records what was written and what was confirmed, and computes what a power cut may leave of it.

It guarantees little, so that whatever holds on it holds on any disk that does not lie:

- contents are safe after a flush of the file, and names after a flush of their folder, never before by themselves;
- of unflushed contents, each page of 4096 bytes is left as it was at some moment since the last flush, independently
  of its neighbours, and so is the length of the file. A truncation happens or does not; if it does not, only earlier
  writes are there, as every journal of a file system has it;
- names change in order: everything up to a random moment is left. A rename happens or does not.
"""
import collections
import multiprocessing
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAGE = 4096
FOLDER = "folder"
DETAILS = 5  # printed per kind of error
TALK = ("began", "received", "sent", "closed")  # the records of network traffic
NAMES = ("create", "link", "rename", "unlink", "mkdir")


def built_log(folder):
    """Compiles the library to preload and returns its path."""
    library = os.path.join(folder, "disklog.so")
    subprocess.run(["c++", "-std=c++20", "-O1", "-shared", "-fPIC", "-I", ROOT, "-o", library,
                    f"{ROOT}/tests/torture/disklog.cpp"], check=True)
    return library


def environment(library, **settings):
    # Without this a server built with the address sanitizer insists on being loaded first.
    sanitizer = os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
    return {**os.environ, "LD_PRELOAD": library, "ASAN_OPTIONS": sanitizer, **settings}


def in_parallel(processes, function, work):
    """Returns the sums of what the function counts for each of these arguments; prints the details that it returns."""
    total = collections.Counter()
    with multiprocessing.Pool(processes) as pool:
        for counts, details in pool.starmap(function, work, chunksize=1):
            for detail in details:
                print(detail, file=sys.stderr)
            total.update(counts)
    return total


def watched(library, folder):
    """Returns a new folder, the log of its changes, and the environment in which a program writes that log."""
    root, log = os.path.realpath(f"{folder}/disk"), f"{folder}/log"
    os.mkdir(root)
    return root, log, environment(library, DISKLOG_ROOT=root, DISKLOG_FILE=log)


def records(log):
    """Yields (kind, number, position, data) in order."""
    with open(log, "rb") as file:
        everything = memoryview(file.read())
    at = 0
    while at < len(everything):
        end = bytes(everything[at:at + 100]).index(b"\n") + at
        kind, number, position, length = bytes(everything[at:end]).decode().split()
        begin = end + 1
        at = begin + int(length) + 1
        yield kind, int(number), int(position), bytes(everything[begin:at - 1])


def changed(contents, position, data):
    """Applies a write, or a truncation, which has no data, to the contents."""
    if data is None:
        del contents[position:]
        contents.extend(bytes(position - len(contents)))
        return
    contents.extend(bytes(max(0, position - len(contents))))
    contents[position:position + len(data)] = data


def pieces(position, data):
    """Splits a write at page boundaries."""
    while data:
        length = PAGE - position % PAGE
        yield position, data[:length]
        position, data = position + length, data[length:]


class File:
    def __init__(self):
        self.safe = bytearray()
        self.now = bytearray()
        self.pending = []

    def change(self, position, data):
        changed(self.now, position, data)
        self.pending.append((position, data))

    def sync(self):
        for change in self.pending:
            changed(self.safe, *change)
        self.pending = []

    def shuffled(self, chance):
        """Returns each page, and the length, as it was at some moment since the last flush."""
        cuts = [at for at, (_, data) in enumerate(self.pending) if data is None] + [len(self.pending)]
        end = chance.choice(cuts)
        moments = self._moments(end, chance)
        left = bytearray(self.safe)
        lengths = [len(left)]
        for at, (position, data) in enumerate(self.pending[:end]):
            if data is None:
                changed(left, position, None)
                lengths = [position]
                continue
            lengths.append(max(lengths[-1], position + len(data)))
            for begin, piece in pieces(position, data):
                if at <= moments[begin // PAGE]:
                    changed(left, begin, piece)
        length = chance.choice(lengths)
        changed(left, length, None)
        return bytes(left)

    def _moments(self, end, chance):
        """Maps each page number to the last change that reached it; -1 if none did."""
        seen = {}
        for at, (position, data) in enumerate(self.pending[:end]):
            for begin, _ in pieces(position, data or b""):
                seen.setdefault(begin // PAGE, [-1]).append(at)
        return {page: chance.choice(moments) for page, moments in seen.items()}

    def torn(self, length):
        """Returns the contents with only this many bytes of the last write."""
        left = bytearray(self.safe)
        for change in self.pending[:-1]:
            changed(left, *change)
        position, data = self.pending[-1]
        changed(left, position, data[:length])
        return bytes(left)


class Disk:
    """The contents of a folder that exists and is empty at the start."""

    def __init__(self, root):
        self.root = root
        self.inodes = {}
        self.safe_names = {}
        self.names = {}
        self.pending = []  # (folder, {name: file, folder, or None if removed})
        self.last = None  # the file of the last change, if that was a write

    def apply(self, kind, number, position, data):
        self.last = None
        if kind == "write":
            self.last = self.inodes[number]
            self.last.change(position, data)
        elif kind == "truncate":
            self.inodes[number].change(position, None)
        elif kind == "sync":
            self.inodes[number].sync()
        elif kind == "sync-folder":
            self._sync_folder(data.decode())
        elif kind in NAMES:
            self._rename(kind, number, data.decode())

    def _rename(self, kind, number, path):
        if kind == "create":
            self.inodes[number] = File()
        if not path:
            return  # an unnamed temporary file
        old, new = path.split("\n") if kind == "rename" else (None, path)
        change = {"create": lambda: {new: self.inodes[number]}, "link": lambda: {new: self.inodes[number]},
                  "unlink": lambda: {new: None}, "mkdir": lambda: {new: FOLDER},
                  "rename": lambda: {old: None, new: self.names[old]}}[kind]()
        self.names.update(change)
        self.pending.append((os.path.dirname(new), change))

    def _sync_folder(self, folder):
        for at, change in self.pending:
            if at == folder:
                self.safe_names.update(change)
        self.pending = [(at, change) for at, change in self.pending if at != folder]

    def _image(self, names, contents):
        """Returns everything that can be reached from the root."""
        there = {path: what for path, what in names.items() if what and not path.endswith("-shm")}
        reached = {}
        for path, what in sorted(there.items()):
            folder = os.path.dirname(path)
            if folder == self.root or folder in reached:
                reached[path] = FOLDER if what is FOLDER else contents(what)
        return {os.path.relpath(path, self.root): what for path, what in reached.items()}

    def kept(self):
        return self._image(self.names, lambda file: bytes(file.now))

    def dropped(self):
        return self._image(self.safe_names, lambda file: bytes(file.safe))

    def shuffled(self, chance):
        names = dict(self.safe_names)
        for _, change in self.pending[:chance.randint(0, len(self.pending))]:
            names.update(change)
        return self._image(names, lambda file: file.shuffled(chance))

    def torn(self, chance, unit):
        """Returns the image with a partial last write; None if the last change cannot be partial."""
        if self.last is None or len(self.last.pending[-1][1]) <= unit:
            return None
        length = unit * chance.randint(1, (len(self.last.pending[-1][1]) - 1) // unit)
        return self._image(self.names, lambda file: file.torn(length) if file is self.last else bytes(file.now))


def lay_out(image, root):
    for path, contents in image.items():
        place = os.path.join(root, path)
        if contents is FOLDER:
            os.makedirs(place, mode=0o700)
            continue
        with open(place, "wb") as file:
            file.write(contents)


def really_there(root):
    """Returns the image of an existing folder, without sockets."""
    image = {}
    for folder, folders, files in os.walk(root):
        for name in folders:
            image[os.path.relpath(os.path.join(folder, name), root)] = FOLDER
        for name in files:
            if not name.endswith(("-shm", ".socket")):
                with open(os.path.join(folder, name), "rb") as file:
                    image[os.path.relpath(os.path.join(folder, name), root)] = file.read()
    return image
