#!/usr/bin/env python3
"""Makes Sources/CStandardData/zones.bin, the time zones that the binary carries, and the cases that test them.

    Scripts/make-zones.py                                 the table, from the pinned version below
    Scripts/make-zones.py --cases 200 --seed 7            cases on standard output, by Python's zoneinfo

The data is that of the IANA time zone database, which is in the public domain, as the PyPI package `tzdata` packs it.
To take a newer version, change PINNED, run both commands, and keep the cases in
Tests/PliegoValuesTests/Dates/ZoneCases.swift. With PLIEGO_ZONE_CASES naming a file of cases, ZoneTests checks them too.

The table, little-endian:
    header    4 bytes "PLZ1", u16 names, u16 zones, 8 bytes of version with NULs, u32 place of names, u32 place of zones
    names     u32 place, u16 length, u16 zone; sorted by bytes
    zones     u32 place
    a zone    u16 transitions, u8 offsets, u8 1 if a rule follows the last transition, i32 standard offset, i32 summer
              offset, the rule's start and its end (u8 month, u8 week, u8 weekday, u8 0, i32 local second), u32 0;
              i64 instant of each transition; i32 offsets; u8 number of the offset before each transition and after
              the last
"""
import argparse
import datetime
import pathlib
import random
import re
import struct
import subprocess
import sys
import tempfile
import zoneinfo

PINNED = "2026.6"
ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/CStandardData/zones.bin"
EPOCH = datetime.datetime(1970, 1, 1)


def fetch(folder):
    """Unpacks the pinned package into `folder` and returns where its data is."""
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, f"tzdata=={PINNED}"],
        check=True)
    return pathlib.Path(folder) / "tzdata"


def read_tzif(data):
    """The 64-bit half of a TZif file: instants, offsets before, between and after them, and the footer."""
    def header(at):
        assert data[at:at + 4] == b"TZif" and data[at + 4] >= ord("2")
        return struct.unpack(">6l", data[at + 20:at + 44])
    utc, std, leap, times, types, chars = header(0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + std + utc
    utc, std, leap, times, types, chars = header(at)
    assert leap == 0
    at += 44
    instants = struct.unpack(f">{times}q", data[at:at + times * 8])
    at += times * 8
    numbers = data[at:at + times]
    at += times
    offsets = [struct.unpack(">l", data[at + i * 6:at + i * 6 + 4])[0] for i in range(types)]
    at += types * 6 + chars + std + utc
    footer = data[at + 1:-1].decode("ascii")
    return list(instants), [offsets[0]] + [offsets[n] for n in numbers], footer


def seconds(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


NAME = r"(?:<[^>]+>|[A-Za-z]+)"
TIME = r"([-+]?[\d:]+)"
DAY = rf",M([\d.]+)(?:/{TIME})?"
FOOTER = re.compile(rf"^{NAME}{TIME}(?:{NAME}{TIME}?{DAY}{DAY})?$")


def read_footer(text):
    """Standard offset, summer offset and the two days of change; the last three None when nothing changes any more."""
    found = FOOTER.match(text)
    assert found, f"a footer that this script does not know: {text}"
    standard = -seconds(found[1])
    if not found[3]:
        return standard, None, None, None
    summer = -seconds(found[2]) if found[2] else standard + 3600
    day = lambda date, time: (*[int(part) for part in date.split(".")], seconds(time) if time else 7200)
    return standard, summer, day(found[3], found[4]), day(found[5], found[6])


def rule_instant(year, day, offset):
    month, week, weekday, second = day
    first = datetime.date(year, month, 1)
    date = first + datetime.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (week - 1))
    while date.month != month:
        date -= datetime.timedelta(days=7)
    return (date - datetime.date(1970, 1, 1)).days * 86400 + second - offset


def rule_changes(rule, after, until):
    """The rule's changes in after < instant <= until, each with the offset that begins."""
    standard, summer, start, end = rule
    years = range(max(1, 1970 + int(after // 31556952) - 1), 1970 + int(until // 31556952) + 3)
    changes = [(rule_instant(y, start, standard), summer) for y in years]
    changes += [(rule_instant(y, end, summer), standard) for y in years]
    return [change for change in sorted(changes) if after < change[0] <= until]


def rule_offset(rule, instant):
    if rule[1] is None:
        return rule[0]
    return rule_changes(rule, instant - 2 * 31556952, instant)[-1][1]


def simplify(instants, offsets, rule):
    """Leaves out changes of name only, and those at the end that the rule gives too.

    The last instant stays even when the offset does not change there, since the rule may hold from there only.
    """
    kept, values = [], [offsets[0]]
    for instant, offset in zip(instants, offsets[1:]):
        if offset != values[-1] or instant == instants[-1]:
            kept.append(instant)
            values.append(offset)
    while rule[1] is not None and len(kept) > 1:
        predicted = rule_changes(rule, kept[-2], kept[-1])
        listed = [(kept[-1], values[-1])] if values[-1] != values[-2] else []
        if predicted != listed or rule_offset(rule, kept[-2]) != values[-2]:
            break
        kept.pop()
        values.pop()
    if kept:
        assert rule_offset(rule, kept[-1]) == values[-1]
    return kept, values


def pack_zone(data):
    instants, offsets, footer = read_tzif(data)
    rule = read_footer(footer)
    instants, offsets = simplify(instants, offsets, rule)
    different = sorted(set(offsets))
    standard, summer, start, end = rule
    pack_day = lambda day: struct.pack("<4Bi", *day[:3], 0, day[3]) if day else bytes(8)
    record = struct.pack("<HBBii", len(instants), len(different), summer is not None, standard, summer or 0)
    record += pack_day(start) + pack_day(end) + bytes(4)
    record += struct.pack(f"<{len(instants)}q", *instants)
    record += struct.pack(f"<{len(different)}i", *different)
    record += bytes(different.index(offset) for offset in offsets)
    return record + bytes(-len(record) % 8)


def zone_names(package):
    return sorted(name for name in (package / "zones").read_text().split() if name != "Factory")


def make_table(package):
    version = re.search(r'IANA_VERSION = "(.*?)"', (package / "__init__.py").read_text())[1]
    names = zone_names(package)
    records, numbers = [], {}
    entries = []
    for name in names:
        record = pack_zone((package / "zoneinfo" / name).read_bytes())
        if record not in numbers:
            numbers[record] = len(records)
            records.append(record)
        entries.append((name.encode("ascii"), numbers[record]))
    names_at = 24
    zones_at = names_at + 8 * len(entries)
    at = zones_at + 4 * len(records)
    at += -at % 8
    padding = at - zones_at - 4 * len(records)
    places = []
    for record in records:
        places.append(at)
        at += len(record)
    table = struct.pack("<4sHH8sII", b"PLZ1", len(entries), len(records), version.encode(), names_at, zones_at)
    for name, number in entries:
        table += struct.pack("<IHH", at, len(name), number)
        at += len(name)
    table += struct.pack(f"<{len(places)}I", *places) + bytes(padding)
    table += b"".join(records) + b"".join(name for name, _ in entries)
    return table, version, len(entries), len(records)


def local_case(zone, local):
    """One line: what a local time means, gaps moved forward and overlaps taken at their first pass."""
    before = local.replace(tzinfo=zone, fold=0).utcoffset()
    after = local.replace(tzinfo=zone, fold=1).utcoffset()
    kind = "normal" if before == after else "gap" if after > before else "overlap"
    offset = after if kind == "gap" else before
    moved = local + (after - before) if kind == "gap" else local
    text = lambda time: time.isoformat() if time.year >= 1000 else f"{time.year:04}" + time.strftime("-%m-%dT%H:%M:%S")
    return f"{text(local)} {kind} {text(moved)} {int(offset.total_seconds())}"


def make_cases(package, count, seed):
    """Lines of `zone local kind result offset`, half of them near a change of offset."""
    zoneinfo.reset_tzpath([str(package / "zoneinfo")])
    chance = random.Random(seed)
    names = zone_names(package)
    latin = [name for name in names if name.startswith("America/")]
    for _ in range(count):
        name = chance.choice(latin if chance.random() < 0.5 else names)
        instants, _, footer = read_tzif((package / "zoneinfo" / name).read_bytes())
        rule = read_footer(footer)
        if rule[1] is not None:
            instants = instants + [change[0] for change in rule_changes(rule, 2208988800, 2808988800)]
        instants = [instant for instant in instants if instant > -4000000000]
        if instants and chance.random() < 0.6:
            instant = chance.choice(instants) + chance.randrange(-10800, 10800)
        else:
            instant = chance.randrange(-3786912000, 4133980800)
        zone = zoneinfo.ZoneInfo(name)
        moment = EPOCH.replace(tzinfo=datetime.timezone.utc) + datetime.timedelta(seconds=instant)
        yield f"{name} {local_case(zone, moment.astimezone(zone).replace(tzinfo=None))}"
        gap = EPOCH + datetime.timedelta(seconds=instant + chance.choice([-18000, -21600, -14400, -10800, 3600, 7200]))
        yield f"{name} {local_case(zone, gap)}"


def main():
    parser = argparse.ArgumentParser(description="Makes the table of time zones, or cases that test it.")
    parser.add_argument("--cases", type=int, help="print about this many cases instead of making the table")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--package", type=pathlib.Path, help="an unpacked tzdata package, instead of fetching it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        package = options.package or fetch(folder)
        if options.cases:
            for line in make_cases(package, options.cases // 2, options.seed):
                print(line)
            return
        table, version, names, zones = make_table(package)
        TARGET.write_bytes(table)
        print(f"{TARGET.relative_to(ROOT)}: {version}, {names} names, {zones} zones, {len(table)} bytes")


main()
