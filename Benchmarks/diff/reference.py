"""What changed between two releases, found by walking Python values: slow, short, and none of pliego's code.

`differences` follows what docs say of `pliego diff`: members in any order; arrays of objects with ids joined by id, and
organisations left over by identifier, then by name; other arrays as one value; numbers by value; date-times by instant.
`merged` gives the state of a process after its releases. It is for the tame releases that make_editions.py invents:
every object in an array has an id of its own.
"""

import copy
import datetime
import decimal
import json
import re
import unicodedata

MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
ORGANIZATIONS = {
    ("parties",), ("tender", "tenderers"), ("awards", "suppliers"), ("awards", "buyers"),
}  # fmt: skip
# Of the state of a process; they are new with every release.
MADE_BY_MERGING = ("id", "date", "tag")


def substance(change):
    """What changed, whichever release it is said of."""
    values = [repr(change[side]) if side in change else None for side in ("before", "after")]
    return (change["element"], change["kind"], *values)


def direct_differences(before, after):
    """Of two releases; what each release has of its own counts when both have one id."""
    found = differences(before, after)
    if before["id"] == after["id"]:
        return found
    return [change for change in found if change["path"] not in MADE_BY_MERGING]


def load(text):
    """JSON with numbers as they are written."""
    return json.loads(text, parse_float=decimal.Decimal, parse_int=decimal.Decimal)


def instant(text):
    if not isinstance(text, str) or not MOMENT.fullmatch(text):
        return None
    return datetime.datetime.fromisoformat(text.upper().replace("Z", "+00:00"))


def kind(value):
    for name, types in (("null", type(None)), ("truth", bool), ("number", (int, float, decimal.Decimal))):
        if isinstance(value, types):
            return name
    return type(value).__name__


def same(a, b):
    """Whether two JSON values are one: `1` is `1.0`, not `true` or `"1"`; arrays in this order."""
    if kind(a) != kind(b):
        return False
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(value, b[name]) for name, value in a.items())
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b


# Differences


def differences(before, after):
    """Changes as the log has them, without code: kind, path, element, both pointers, both values."""
    found = []
    walk(before, after, (), (), (), (), found)
    return found


def change(word, names, steps, old, new, before=None, after=None):
    found = {"kind": word, "path": "/".join(names), "element": "".join(map(step, steps))}
    if word != "added":
        found |= {"pointerBefore": pointer(old), "before": before}
    if word != "removed":
        found |= {"pointerAfter": pointer(new), "after": after}
    return found


def step(token):
    """A step of an element's way: a member's name, or the id of an object in an array, given in a tuple."""
    return f"/[id={escaped(str(token[0]))}]" if isinstance(token, tuple) else "/" + escaped(token)


def pointer(tokens):
    return "".join("/" + escaped(str(token)) for token in tokens)


def escaped(text):
    return text.replace("~", "~0").replace("/", "~1")


def walk(before, after, names, steps, old, new, found):
    if isinstance(before, dict) and isinstance(after, dict):
        for name in (*after, *(name for name in before if name not in after)):
            way = (*names, name), (*steps, name), (*old, name), (*new, name)
            # An array that is joined by id is so many elements, also where the other side has none.
            if name not in before and not (after[name] and have_ids(after[name])):
                found.append(change("added", *way, after=after[name]))
            elif name not in after and not (before[name] and have_ids(before[name])):
                found.append(change("removed", *way, before=before[name]))
            elif name not in before or name not in after:
                walk(before.get(name, []), after.get(name, []), *way, found)
            else:
                walk(before[name], after[name], *way, found)
    elif have_ids(before) and have_ids(after):
        for earlier, later in pairs(before, after, names):
            told = (str((later or earlier)[1]["id"]),)
            way = names, (*steps, told), (*old, earlier and earlier[0]), (*new, later and later[0])
            if not earlier:
                found.append(change("added", *way, after=later[1]))
            elif not later:
                found.append(change("removed", *way, before=earlier[1]))
            else:
                walk(earlier[1], later[1], *way, found)
    elif not same(before, after):
        moments = instant(before), instant(after)
        word = "respelled" if moments[0] and moments[0] == moments[1] else "replaced"
        found.append(change(word, names, steps, old, new, before, after))


def have_ids(value):
    if not isinstance(value, list) or not all(isinstance(entry, dict) and "id" in entry for entry in value):
        return False
    return len({(kind(entry["id"]), str(entry["id"])) for entry in value}) == len(value)


def pairs(before, after, names):
    """Earlier and later object, each with its index; None where there is none."""
    old, new = dict(enumerate(before)), list(enumerate(after))
    keys = [lambda entry: entry["id"]]
    if names in ORGANIZATIONS:
        keys += [identifier, folded_name]
    partners = {}
    for key in keys:
        for index, entry in new:
            if index not in partners and key(entry) is not None:
                match = next((i for i, other in old.items() if key(other) == key(entry)), None)
                if match is not None:
                    partners[index] = match, old.pop(match)
    for index, entry in new:
        yield partners.get(index), (index, entry)
    for index, entry in old.items():
        yield (index, entry), None


def identifier(organization):
    found = organization.get("identifier", {})
    return (found.get("scheme"), found["id"]) if found.get("id") else None


def folded_name(organization):
    plain = unicodedata.normalize("NFKD", organization.get("name") or "")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split()) or None


# Merging


def merged(releases):
    """The state of a process after these releases, without what merging itself makes."""
    state = {}
    for release in sorted(releases, key=lambda release: instant(release["date"])):
        join(state, release)
    return {name: value for name, value in state.items() if name not in MADE_BY_MERGING}


def join(state, later):
    for name, value in later.items():
        if value is None:
            state.pop(name, None)
        elif isinstance(value, dict):
            join(state.setdefault(name, {}), value)
        elif have_ids(value) and (value or have_ids(state.get(name))):
            entries = state.setdefault(name, [])
            for entry in value:
                known = next((one for one in entries if one["id"] == entry["id"]), None)
                if known is None:
                    entries.append(known := {})
                join(known, entry)
        else:
            state[name] = copy.deepcopy(value)
