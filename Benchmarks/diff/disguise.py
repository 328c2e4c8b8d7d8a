"""Writes a release in another way that says the same: members and joined arrays in other order, other spellings.

Only the spelling of date-times is something that `pliego diff` tells, as `respelled`; nothing here is a change.
"""

import datetime
import json

from reference import instant

# Arrays of objects that the merge rules join by id, by the member's name.
JOINED = {"parties", "items", "documents", "milestones", "tenderers", "awards", "suppliers", "contracts", "transactions"}


def shuffled_members(value, chance):
    if isinstance(value, list):
        return [shuffled_members(entry, chance) for entry in value]
    if not isinstance(value, dict):
        return value
    members = list(value.items())
    chance.shuffle(members)
    return {name: shuffled_members(inner, chance) for name, inner in members}


def shuffled_arrays(value, chance):
    if isinstance(value, list):
        return [shuffled_arrays(entry, chance) for entry in value]
    if not isinstance(value, dict):
        return value
    result = {name: shuffled_arrays(inner, chance) for name, inner in value.items()}
    for name in sorted(JOINED & result.keys()):
        if isinstance(result[name], list):
            chance.shuffle(result[name])
    return result


def respelled(value, chance, share):
    """A share of the date-times in another spelling of the same moment."""
    if isinstance(value, list):
        return [respelled(entry, chance, share) for entry in value]
    if isinstance(value, dict):
        return {name: respelled(inner, chance, share) for name, inner in value.items()}
    if (moment := instant(value)) and chance.random() < share:
        universal = moment.astimezone(datetime.timezone.utc).replace(tzinfo=None).isoformat()
        fraction = chance.choice(("", "", ".0", ".000"))
        return universal + fraction + chance.choice(("Z", "+00:00"))
    return value


def with_odd_numbers(value, chance):
    """The JSON text of a value, a third of its numbers written otherwise: `1.0`, `1e3`, `12.50`."""
    if isinstance(value, dict):
        members = (f"{text(name)}:{with_odd_numbers(inner, chance)}" for name, inner in value.items())
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(with_odd_numbers(entry, chance) for entry in value) + "]"
    if isinstance(value, (int, float)) and not isinstance(value, bool) and chance.random() < 1 / 3:
        return odd_number(value, chance)
    return text(value)


def odd_number(number, chance):
    written = repr(number)
    if isinstance(number, float):
        return written.upper() if "e" in written else chance.choice((written + "0", written + "e0", written + "E+00"))
    thousands = f"{number // 1000}e3" if number and number % 1000 == 0 else f"{number}E0"
    return chance.choice((f"{number}.0", f"{number}.00", thousands))


def text(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
