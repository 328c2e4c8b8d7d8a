"""Known edits of a release: each changes one thing that a reader of the two publications would want to know.

An edit is a function that takes an `Edition` and answers whether it could be made. `EDITS` names all. Codes that stand
beside a change are those that may be told for it, one of them for certain; more than one where the meaning leaves it
open. `owes` names codes of which at least one change of the edit has to carry.
"""

import copy
import datetime

from reference import step


class Edition:
    """A release before and after, and what was done to it."""

    def __init__(self, before, draw, removes_by_null):
        """With `removes_by_null`, for a new release that is to be merged: a member is removed by null."""
        self.before, self.after = before, copy.deepcopy(before)
        self.draw, self.removes_by_null = draw, removes_by_null
        self.codes, self.names, self.owes = {}, [], set()

    # Where: a member's name, or an id in a tuple for an element of an array.

    def holder(self, release, steps):
        for token in steps:
            release = next(e for e in release if e["id"] == token[0]) if isinstance(token, tuple) else release[token]
        return release

    def has(self, *steps):
        try:
            return self.holder(self.after, steps) is not None
        except (KeyError, StopIteration):
            return False

    def get(self, *steps):
        return self.holder(self.after, steps)

    def one(self, *steps):
        """The way to an element of an array, drawn from those that are in both; None without any."""
        if not self.has(*steps):
            return None
        old = {entry["id"] for entry in self.holder(self.before, steps)}
        ids = [entry["id"] for entry in self.get(*steps) if entry["id"] in old]
        return (*steps, (self.draw.one(ids),)) if ids else None

    # What is done

    def prepare(self, steps, value):
        """Puts a value into both, so that the edit means what it should."""
        for release in (self.before, self.after):
            self.holder(release, steps[:-1])[steps[-1]] = value

    def note(self, steps, codes):
        self.codes["".join(map(step, steps))] = list(codes)

    def put(self, steps, value, *codes):
        self.holder(self.after, steps[:-1])[steps[-1]] = value
        self.note(steps, codes)

    def add(self, steps, element, *codes):
        self.holder(self.after, steps).append(element)
        self.note((*steps, (element["id"],)), codes)

    def take(self, steps, *codes):
        holder, last = self.holder(self.after, steps[:-1]), steps[-1]
        if isinstance(last, tuple):
            holder.remove(next(entry for entry in holder if entry["id"] == last[0]))
        elif self.removes_by_null:
            holder[last] = None
        else:
            del holder[last]
        self.note(steps, codes)


def raised(amount):
    return int(amount * 1.2) + 1


def moved(moment, days):
    return (datetime.datetime.fromisoformat(moment) + datetime.timedelta(days=days)).isoformat()


# Amounts


def amount_raised(edition):
    if not edition.has("tender", "value"):
        return False
    way = ("tender", "value", "amount")
    edition.put(way, raised(edition.get(*way)), "X101")
    return True


def amount_lowered(edition):
    way = edition.one("contracts")
    if not way:
        return False
    amount = edition.get(*way, "value", "amount")
    edition.put((*way, "value", "amount"), amount // 2 + 0.5, "X102")
    return True


def raised_after_signature(edition):
    way = edition.one("contracts")
    if not way:
        return False
    edition.put((*way, "value", "amount"), raised(edition.get(*way, "value", "amount")), "X103")
    return True


def raised_before_signature(edition):
    way = edition.one("contracts")
    if not way:
        return False
    for release in (edition.before, edition.after):
        contract = edition.holder(release, way)
        if edition.removes_by_null:
            contract["dateSigned"] = None
        else:
            contract.pop("dateSigned", None)
    edition.prepare((*way, "status"), "pending")
    edition.put((*way, "value", "amount"), raised(edition.get(*way, "value", "amount")), "X101")
    return True


def unit_price_raised(edition):
    way = edition.one("tender", "items")
    if not way:
        return False
    way = (*way, "unit", "value", "amount")
    edition.put(way, edition.get(*way) + 0.25, "X101")
    return True


def currency(edition):
    way = edition.one("awards")
    if not way:
        return False
    edition.put((*way, "value", "currency"), "USD", "X104")
    return True


# Dates


def deadline_moved(days, code, passed=False):
    def edit(edition):
        if not edition.has("tender", "tenderPeriod"):
            return False
        way = ("tender", "tenderPeriod", "endDate")
        if not passed:
            edition.prepare(way, "2031-03-10T17:00:00-05:00")
        edition.put(way, moved(edition.get(*way), days), code)
        return True

    return edit


def contract_period_moved(edition):
    way = edition.one("contracts")
    if not way:
        return False
    way = (*way, "period", "startDate")
    edition.put(way, moved(edition.get(*way), 9), "X111")
    return True


# Words and plain fields


def title(edition):
    if not edition.has("tender", "title"):
        return False
    edition.put(("tender", "title"), edition.get("tender", "title") + ', "bis"', "X203")
    return True


def telephone(edition):
    way = edition.one("parties")
    if not way:
        return False
    edition.put((*way, "contactPoint", "telephone"), "+57 601 555 0100", "X203")
    return True


def submission_method(edition):
    """A list of codes is one value."""
    if not edition.has("tender", "submissionMethod"):
        return False
    edition.put(("tender", "submissionMethod"), ["electronicSubmission", "inPerson"], "X203")
    return True


def rationale_removed(edition):
    if not edition.has("planning", "rationale"):
        return False
    edition.take(("planning", "rationale"), "X202")
    return True


def details_added(edition):
    if not edition.has("tender"):
        return False
    edition.put(("tender", "procurementMethodRationale"), "Urgencia declarada", "X201")
    return True


def buyer_name_removed(edition):
    if not edition.has("buyer", "name"):
        return False
    edition.take(("buyer", "name"), "X202", "X191")
    return True


def buyer_exchanged(edition):
    edition.put(("buyer", "id"), "CO-NIT-899999999-0", "X191", "X203")
    edition.put(("buyer", "name"), "Gobernación Inventada de la Sierra", "X191", "X203")
    edition.owes.add("X191")
    return True


def party_renumbered(edition):
    """Another id, the same identifier: one organisation all the same."""
    way = edition.one("parties")
    if not way or edition.removes_by_null:
        return False
    edition.get(*way)["id"] += "-bis"
    edition.note(("parties", (way[1][0] + "-bis",), "id"), ["X203"])
    return True


def method(edition):
    if not edition.has("tender", "procurementMethod"):
        return False
    way = ("tender", "procurementMethod")
    edition.put(way, "open" if edition.get(*way) == "direct" else "direct", "X181")
    return True


def criteria(edition):
    if not edition.has("tender", "awardCriteria"):
        return False
    edition.put(("tender", "awardCriteria"), "ratedCriteria", "X171")
    return True


# Statuses


def tender_reopened(edition):
    if not edition.has("tender", "status"):
        return False
    edition.put(("tender", "status"), "active", "X122")
    return True


def contract_ended(edition):
    way = edition.one("contracts")
    if not way:
        return False
    edition.prepare((*way, "status"), "active")
    edition.put((*way, "status"), "terminated", "X121")
    return True


def contract_cancelled(edition):
    way = edition.one("contracts")
    if not way:
        return False
    edition.put((*way, "status"), "cancelled", "X145")
    return True


def award_cancelled(edition):
    way = edition.one("awards")
    if not way:
        return False
    edition.put((*way, "status"), "cancelled", "X142")
    return True


# Who


def supplier_exchanged(edition):
    way = edition.one("awards")
    if not way:
        return False
    suppliers = (*way, "suppliers")
    if not edition.has(*suppliers):
        return False
    edition.take(edition.one(*suppliers), "X133", "X132")
    other = {"id": "CO-NIT-811111111-9", "name": "Suministros del Altiplano Inventado S. A. S."}
    edition.add(suppliers, other, "X133", "X131")
    edition.owes.add("X133")
    return True


def tenderer_removed(edition):
    way = edition.one("tender", "tenderers")
    if not way:
        return False
    edition.take(way, "X135")
    return True


def tenderer_added(edition):
    if not edition.has("tender", "tenderers"):
        return False
    edition.add(("tender", "tenderers"), {"id": "CO-NIT-822222222-9", "name": "Ferretería del Río Inventado"}, "X134")
    return True


# What


def quantity(edition):
    way = edition.one("tender", "items")
    if not way:
        return False
    way = (*way, "quantity")
    edition.put(way, edition.get(*way) + 7, "X153")
    return True


def item_removed(edition):
    way = edition.one("tender", "items")
    if not way:
        return False
    edition.take(way, "X152")
    return True


def item_added(edition):
    if not edition.has("tender", "items"):
        return False
    item = {"id": "999", "description": "Transporte hasta la vereda", "quantity": 1}
    edition.add(("tender", "items"), item, "X151")
    return True


# Documents


def document_added(edition):
    if not edition.has("tender", "documents"):
        return False
    document = {
        "id": "acta-aclaraciones", "documentType": "clarifications", "title": "Acta de aclaraciones",
        "url": "https://compras.valle-inventado.example/documentos/acta.pdf",
    }  # fmt: skip
    edition.add(("tender", "documents"), document, "X161")
    return True


def document_removed(edition):
    way = edition.one("tender", "documents")
    if not way:
        return False
    edition.take(way, "X162")
    return True


def document_replaced(edition):
    way = edition.one("tender", "documents")
    if not way:
        return False
    edition.put((*way, "title"), edition.get(*way, "title") + ", versión 2", "X163", "X203")
    published = (*way, "datePublished")
    edition.put(published, moved(edition.get(*published), 12), "X163", "X203")
    edition.owes.add("X163")
    return True


# Awards, contracts, amendments


def award_removed(edition):
    way = edition.one("awards")
    if not way or len(edition.get("awards")) < 2:
        return False
    edition.take(way, "X143")
    return True


def award_added(edition):
    if not edition.has("awards"):
        return False
    award = {"id": "AD-9", "title": "Adjudicación complementaria", "status": "pending"}
    edition.add(("awards",), award, "X141")
    return True


def contract_removed(edition):
    way = edition.one("contracts")
    if not way or len(edition.get("contracts")) < 2:
        return False
    edition.take(way, "X146")
    return True


def contract_added(edition):
    if not edition.has("contracts"):
        return False
    edition.add(("contracts",), {"id": "C-adicional", "awardID": "AD-1", "status": "pending"}, "X144")
    return True


def amendment_added(edition):
    if not edition.has("tender", "amendments"):
        return False
    amendment = {"id": "adenda-9", "date": "2025-12-01T09:00:00-05:00", "rationale": "Corrige un error de redacción"}
    edition.add(("tender", "amendments"), amendment, "X147")
    return True


EDITS = {
    "amount-raised": amount_raised,
    "amount-lowered": amount_lowered,
    "raised-after-signature": raised_after_signature,
    "raised-before-signature": raised_before_signature,
    "unit-price-raised": unit_price_raised,
    "currency": currency,
    "deadline-moved": deadline_moved(14, "X111"),
    "deadline-moved-after-it-passed": deadline_moved(14, "X112", passed=True),
    "deadline-brought-forward": deadline_moved(-5, "X113"),
    "contract-period-moved": contract_period_moved,
    "title": title,
    "telephone": telephone,
    "submission-method": submission_method,
    "rationale-removed": rationale_removed,
    "details-added": details_added,
    "buyer-name-removed": buyer_name_removed,
    "buyer-exchanged": buyer_exchanged,
    "party-renumbered": party_renumbered,
    "method": method,
    "criteria": criteria,
    "tender-reopened": tender_reopened,
    "contract-ended": contract_ended,
    "contract-cancelled": contract_cancelled,
    "award-cancelled": award_cancelled,
    "supplier-exchanged": supplier_exchanged,
    "tenderer-removed": tenderer_removed,
    "tenderer-added": tenderer_added,
    "quantity": quantity,
    "item-removed": item_removed,
    "item-added": item_added,
    "document-added": document_added,
    "document-removed": document_removed,
    "document-replaced": document_replaced,
    "award-removed": award_removed,
    "award-added": award_added,
    "contract-removed": contract_removed,
    "contract-added": contract_added,
    "amendment-added": amendment_added,
}  # fmt: skip


def edited(release, draw, removes_by_null=False):
    """One to three edits of a release; those that touch what an earlier one did are left out."""
    edition = Edition(copy.deepcopy(release), draw, removes_by_null)
    wanted = draw.between(1, 3)
    for _ in range(4 * wanted):
        if len(edition.names) == wanted:
            break
        name = draw.one([name for name in EDITS if name not in edition.names])
        trial = copy.deepcopy(edition)
        trial.draw, trial.codes, trial.owes = draw, {}, set()
        if EDITS[name](trial) and not meet(trial.codes, edition.codes):
            trial.codes, trial.owes = edition.codes | trial.codes, edition.owes | trial.owes
            trial.names.append(name)
            edition = trial
    if not edition.names:
        telephone(edition)
        edition.names.append("telephone")
    return edition


def meet(some, others):
    """Whether a change stands in, above or at another, or beside one that its meaning depends on."""

    def place(element):
        # An award, a contract, a document: what is said of one member may depend on another.
        parts = element.split("/")
        return "/".join(parts[: {"parties": 2, "awards": 3, "contracts": 3}.get(parts[1], 4)])

    mine, theirs = {place(element) for element in some}, {place(element) for element in others}
    return any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)
