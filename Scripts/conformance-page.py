#!/usr/bin/env python3
"""Opens the page of `pliego diff --format html` in headless Chromium and uses it as a reader would.

    Scripts/conformance-page.py [--pliego COMMAND] [--picture FILE [--lang LANGUAGE]]

`pliego` is on the PATH. Chromium is Debian's; Scripts/browser.sh installs it where it is missing, and where it cannot
be had, this fails. It is driven through the DevTools protocol over a pipe, without a port or a library.

Two publications and a record are made up here, with texts that would be markup. Which rows each filter should leave is
told by `--format ndjson` of the same publications, so that page and lines check each other. No message may come from
the console, and nothing may be loaded but the page.

With --picture, only a picture of the page is made. The last line counts: "70 passed, 0 failed". Exit status 1 when
something failed, 2 when there is no browser or no page.
"""

import argparse
import base64
import collections
import json
import os
import pathlib
import select
import shlex
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PATIENCE = 30  # seconds in which a browser has to answer
HOSTILE = '</script><img src="https://example.invalid/x.png" onerror="window.hostile = 1">'

# --- Invented publications


def release(number, buyer, title, **parts):
    process = f"ocds-7w3kx9-{number:04}"
    return {
        "ocid": process, "id": f"{process}-1", "date": "2024-03-01T09:00:00-06:00", "tag": ["tender", "contract"],
        "initiationType": "tender", "language": "es", "buyer": {"id": f"MX-{buyer[:6]}", "name": buyer},
        "tender": {"id": f"T-{number}", "title": title, "status": "complete", **parts.pop("tender", {})}, **parts,
    }


def contract(number, amount, signed, **parts):
    return {
        "id": f"C-{number}", "awardID": f"A-{number}", "status": "active", "dateSigned": signed,
        "value": {"amount": amount, "currency": "MXN"}, **parts,
    }


HEALTH, WORKS, WATER = "Secretaría de Salud de Lomas", "Obras Públicas de Lomas", "Agua y Drenaje de Piedra Alta"
LONG = "El proveedor entregará el material en los almacenes que la dependencia señale. " * 12


def publications():
    """The releases before and after."""
    before, after = [], []

    def pair(old, **changes):
        new = json.loads(json.dumps(old))
        for path, value in changes.items():
            *way, last = path.split("__")
            node = new
            for name in way:
                node = node[int(name[1:]) if name[:1] == "n" and name[1:].isdigit() else name]
            if value is None:
                del node[last]
            else:
                node[last] = value
        before.append(old)
        after.append(new)

    pair(
        release(
            1, HEALTH, "Material de curación para hospitales de la región norte",
            tender={
                "tenderPeriod": {"startDate": "2024-01-10T09:00:00-06:00", "endDate": "2024-02-09T14:00:00-06:00"},
                "items": [{"id": "1", "description": "Gasa estéril de 10 × 10 cm", "quantity": 12000}]},
            contracts=[contract(1, 1000000, "2024-02-26T12:00:00-06:00")]),
        id="ocds-7w3kx9-0001-2", date="2024-05-20T09:00:00-06:00",
        contracts__n0__value={"amount": 1180000, "currency": "MXN"},
        tender__title="Material de sutura para hospitales de la región norte",
        tender__tenderPeriod={"startDate": "2024-01-10T09:00:00-06:00", "endDate": "2024-03-25T14:00:00-06:00"},
        tender__items=[{"id": "1", "description": "Gasa estéril de 10 × 10 cm", "quantity": 15000}])
    pair(
        release(
            2, WORKS, "Rehabilitación del camino rural El Sauce – La Peña",
            parties=[
                {"id": "P-1", "name": "Constructora Tres Ríos", "roles": ["supplier"]},
                {"id": "P-2", "name": "Caminos y Puentes del Valle", "roles": ["supplier"]}],
            awards=[
                {"id": "A-2", "status": "active", "suppliers": [{"id": "P-1", "name": "Constructora Tres Ríos"}],
                 "value": {"amount": 8450000, "currency": "MXN"}}],
            contracts=[contract(2, 8450000, "2024-02-20T12:00:00-06:00")]),
        awards__n0__suppliers=[{"id": "P-2", "name": "Caminos y Puentes del Valle"}],
        contracts__n0__value={"amount": 7900000, "currency": "MXN"})
    pair(
        release(
            3, WATER, "Perforación de pozo profundo",
            tender={
                "description": LONG, "documents": [
                    {"id": "D-1", "title": "Bases", "url": "https://agua.example/bases.pdf"},
                    {"id": "D-2", "title": "Acta de fallo", "url": "https://agua.example/fallo.pdf"}]}),
        id="ocds-7w3kx9-0003-2",
        tender__description=LONG.replace("almacenes", "depósitos", 1) + "Los fletes corren por su cuenta.",
        tender__documents=[{"id": "D-1", "title": "Bases", "url": "https://agua.example/bases.pdf"}])
    pair(
        release(4, WATER, "Suministro de cloro", tender={"awardCriteria": "priceOnly"}),
        tender__title=f"Suministro de cloro {HOSTILE}", tender__awardCriteria="qualityOnly",
        tender__rationale=f"[-{HOSTILE} &amp; {{+'\"+}}",
        date="2024-03-01T15:00:00Z")
    del after[-1]["buyer"]
    before.append(release(5, WORKS, "Alumbrado público en la colonia Centro"))
    pair(release(6, HEALTH, "Servicio de limpieza"))
    after.append(release(7, HEALTH, "Arrendamiento de ambulancias"))
    return before, after


def record():
    first = release(8, WORKS, "Puente peatonal", contracts=[contract(8, 500000, "2024-03-10T12:00:00-06:00")])
    first["tag"] = ["contract"]
    second = json.loads(json.dumps(first))
    second.update(id="ocds-7w3kx9-0008-2", date="2024-06-01T09:00:00-06:00", tag=["contractAmendment"])
    second["contracts"][0]["value"]["amount"] = 612000
    third = json.loads(json.dumps(second))
    third.update(id="ocds-7w3kx9-0008-3", date="2024-09-01T09:00:00-06:00", tag=["contractTermination"])
    third["contracts"][0]["status"] = "terminated"
    third["tender"]["title"] = "Puente peatonal y rampa"
    return {"ocid": first["ocid"], "releases": [first, second, third]}


def write(folder):
    before, after = publications()
    for name, releases in [("marzo.jsonl", before), ("junio.jsonl", after)]:
        text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in releases)
        pathlib.Path(folder, name).write_text(text, encoding="utf-8")
    pathlib.Path(folder, "expediente.json").write_text(json.dumps(record(), ensure_ascii=False), encoding="utf-8")


def pliego(command, folder, *arguments):
    run = subprocess.run(
        [*command, "diff", *arguments, "--quiet"], cwd=folder, capture_output=True, text=True, timeout=600)
    if run.returncode not in (0, 1):
        print(f"pliego diff {' '.join(arguments)}: {run.stderr}", file=sys.stderr)
        sys.exit(2)
    return run.stdout


# --- The browser


class Browser:
    """Chromium, spoken to in the DevTools protocol."""

    def __init__(self, folder):
        out_read, self.out = os.pipe()
        self.incoming, in_write = os.pipe()
        command = [
            "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--hide-scrollbars", "--force-color-profile=srgb", f"--user-data-dir={folder}/browser",
            "--remote-debugging-pipe", "about:blank"]
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{out_read} 4>&{in_write}', "bash", *command], pass_fds=(out_read, in_write),
            stdout=subprocess.DEVNULL, stderr=open(pathlib.Path(folder, "browser.log"), "w"), start_new_session=True)
        os.close(out_read)
        os.close(in_write)
        self.rest, self.number, self.session, self.events = b"", 0, None, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def close(self):
        try:
            session, self.session = self.session, None
            self.call("Browser.close")
            self.process.wait(timeout=PATIENCE)
        except (OSError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(PATIENCE)
            if answer is None:
                raise TimeoutError(f"the browser does not answer {method}")
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def receive(self, patience):
        """The next message; events are kept besides. None when nothing came in time."""
        while b"\0" not in self.rest:
            if not select.select([self.incoming], [], [], patience)[0]:
                return None
            more = os.read(self.incoming, 1 << 16)
            if not more:
                raise OSError("the browser has ended")
            self.rest += more
        text, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(text)
        if "method" in message:
            self.events.append(message)
        return message

    def open(self, address):
        """Loads a page anew, also where only what stands behind # differs."""
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        self.call("Page.navigate", url=address)
        is_there = "document.readyState === 'complete' && location.href !== 'about:blank'"
        if not self.wait_for(lambda: self.run(is_there)):
            raise TimeoutError(f"the browser does not open {address}")

    def run(self, script):
        """The value of a script in the page."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{script}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def wait_for(self, holds):
        """Whether something holds before patience ends."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    def messages(self):
        """What the console and the log said, whatever its level, and scripts that failed."""
        while self.receive(0.2):
            pass
        found = []
        for event in self.events:
            if event["method"] == "Runtime.consoleAPICalled":
                found.append(" ".join(str(part.get("value")) for part in event["params"]["args"]))
            elif event["method"] == "Log.entryAdded":
                found.append(event["params"]["entry"]["text"])
            elif event["method"] == "Runtime.exceptionThrown":
                found.append(event["params"]["exceptionDetails"]["text"])
        return found

    def requests(self):
        sent = [event for event in self.events if event["method"] == "Network.requestWillBeSent"]
        return [event["params"]["request"]["url"].split("#")[0] for event in sent]


# --- What is looked at

# The changes that a reader sees: ocid, code and element.
VISIBLE = """
[...document.querySelectorAll("tr.change")].filter((row) => row.checkVisibility()).map((row) => {
  const section = row.closest("section");
  const ocid = section.querySelector(".name code") ?? section.querySelector(".name h2");
  return [ocid.textContent, row.querySelector(".rule span").textContent,
    row.querySelector(".field code")?.textContent ?? ""];
})
"""


class Page:
    def __init__(self, browser, address, changes, name):
        self.browser, self.address, self.changes, self.name = browser, address, changes, name
        self.passed = self.failed = 0

    def check(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {self.name}: {what}")

    def visible(self):
        return collections.Counter(map(tuple, self.browser.run(VISIBLE)))

    def check_rows(self, wanted, what, some=True):
        """Whether the rows that are seen are those of the changes that are wanted."""
        chosen = [change for change in self.changes if wanted(change)]
        expected = collections.Counter((one["ocid"], one["code"], one.get("element", "")) for one in chosen)
        if some:
            self.check(0 < len(chosen) < len(self.changes), f"{what}: this choice tests nothing, {len(chosen)} rows")
        self.browser.wait_for(lambda: self.visible() == expected)
        found = self.visible()
        self.check(found == expected, f"{what}: missing {expected - found}, too many {found - expected}")
        shown = self.browser.run("document.getElementById('shown').textContent")
        self.check(not chosen or str(len(chosen)) in shown, f"{what}: the count says {shown!r}")
        empty = self.browser.run("[...document.querySelectorAll('section.process, .process tbody')].filter((part) => "
                                 "part.checkVisibility() && !part.querySelector('tr.change:not([hidden])')).length")
        self.check(empty == 0, f"{what}: {empty} headings without rows")

    def choose(self, name, value):
        """Does what the browser does when a reader chooses."""
        self.browser.run(f"""
            {{ const field = document.getElementById("filters").elements[{json.dumps(name)}];
            field.value = {json.dumps(value)};
            field.dispatchEvent(new Event("input", {{bubbles: true}}));
            field.dispatchEvent(new Event("change", {{bubbles: true}})); }}""")

    def press(self, selector):
        self.browser.run(f"document.querySelector({json.dumps(selector)}).click()")

    def number_of(self, buyer):
        """The option of a buyer, found by its name."""
        return self.browser.run(
            "[...document.getElementById('buyer').options]"
            f".find((one) => one.text.startsWith({json.dumps(buyer)})).value")

    def has_filters(self):
        return self.browser.run("[...document.querySelectorAll('form *')].some((one) => one.checkVisibility())")

    # Single things that a page has to hold

    def check_quiet(self):
        messages = self.browser.messages()
        self.check(messages == [], f"the console says {messages}")
        others = [one for one in self.browser.requests() if one != self.address]
        self.check(others == [], f"something else was loaded: {others}")

    def check_start(self):
        self.browser.open(self.address)
        self.check(self.has_filters(), "the filters are not shown")
        self.check_rows(lambda change: True, "at first", some=False)
        self.check(self.browser.run("document.images.length") == 0, "a text became an image")
        self.check(self.browser.run("document.scripts.length") == 1, "a text became a script")
        self.check(self.browser.run("typeof window.hostile") == "undefined", "a text was run")

    def check_choices(self):
        """Each value of each list, one after the other, then all again."""
        for field, key in [("stage", "stage"), ("kind", "kind"), ("rule", "code")]:
            values = sorted({change[key] for change in self.changes})
            for value in values:
                self.choose(field, value)
                self.check_rows(lambda change: change[key] == value, f"{field} {value}", some=len(values) > 1)
            self.choose(field, "")
        self.check_rows(lambda change: True, "after the choices", some=False)

    def check_severities(self):
        for severity in sorted({change["severity"] for change in self.changes}):
            self.press(f"[name=severity][value={severity}]")
            self.check_rows(lambda change: change["severity"] != severity, f"without {severity}")
            self.press(f"[name=severity][value={severity}]")
        self.check_rows(lambda change: True, "with all severities again", some=False)

    def check_buyers(self):
        for buyer in sorted({change["buyer"] for change in self.changes if "buyer" in change}):
            self.choose("buyer", self.number_of(buyer))
            self.check_rows(lambda change: change.get("buyer") == buyer, f"buyer {buyer}")
        self.choose("buyer", self.number_of("("))
        self.check_rows(lambda change: "buyer" not in change, "no buyer")
        self.choose("buyer", self.number_of(buyer))
        self.choose("stage", "tender")
        self.check_rows(
            lambda change: change.get("buyer") == buyer and change["stage"] == "tender", f"tender of {buyer}")
        self.press("button[type=reset]")
        self.check_rows(lambda change: True, "after Show all", some=False)

    def check_search(self, text, ocid, element):
        """A text that stands in one place, found without its accents and capitals."""
        self.choose("text", text)
        self.check_rows(
            lambda change: change["ocid"] == ocid and change.get("element", "").endswith(element), f"search {text}")
        self.choose("text", "this stands nowhere")
        self.check_rows(lambda change: False, "search without result", some=False)
        self.choose("text", "")
        self.check_rows(lambda change: True, "after the search", some=False)

    def check_keyboard(self):
        """Without a mouse: / goes to the search, keys filter, tab goes on."""
        key = {"key": "/", "code": "Slash", "windowsVirtualKeyCode": 191, "text": "/"}
        self.browser.call("Input.dispatchKeyEvent", type="keyDown", **key)
        self.browser.call("Input.dispatchKeyEvent", type="keyUp", **key)
        self.check(self.browser.run("document.activeElement.id") == "text", "/ does not go to the search")
        self.browser.call("Input.insertText", text="x103")
        self.check_rows(lambda change: change["code"] == "X103", "keys in the search")
        tab = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
        self.browser.call("Input.dispatchKeyEvent", type="keyDown", **tab)
        self.browser.call("Input.dispatchKeyEvent", type="keyUp", **tab)
        self.check(self.browser.run("document.activeElement.id") == "buyer", "tab does not go to the next filter")

    def check_address(self):
        """What is chosen stands behind # and is chosen again when such an address is opened."""
        self.choose("stage", "contracts")
        self.choose("text", "")
        self.browser.wait_for(lambda: "stage=contracts" in self.browser.run("location.hash"))
        remembered = self.browser.run("location.hash")
        self.check("stage=contracts" in remembered, f"the address says {remembered}")
        self.browser.open(self.address + "#severity=warning&stage=contracts")
        self.check_rows(
            lambda change: change["stage"] == "contracts" and change["severity"] == "warning",
            "an address with a choice")
        self.press(".rules a[href='#rule=X103']")
        self.check_rows(lambda change: change["code"] == "X103", "the link of a rule")

    def check_paper(self):
        """On paper: no filters, all opened, rows whole."""
        self.browser.open(self.address)
        self.browser.call("Emulation.setEmulatedMedia", media="print")
        self.check(not self.has_filters(), "filters are printed")
        self.check_rows_on_paper()
        closed = self.browser.run("[...document.querySelectorAll('details .value, details td')]"
                                  ".filter((one) => !one.checkVisibility()).length")
        self.check(closed == 0, f"{closed} long values stay closed on paper")
        cut = self.browser.run("[...document.querySelectorAll('tr.change')].filter((row) => "
                               "getComputedStyle(row).breakInside !== 'avoid').length")
        self.check(cut == 0, f"{cut} rows may be cut")
        self.browser.call("Emulation.setEmulatedMedia", media="")
        pdf = base64.b64decode(self.browser.call("Page.printToPDF", printBackground=True)["data"])
        self.check(pdf.startswith(b"%PDF") and len(pdf) > 5000, "it does not print")

    def check_rows_on_paper(self):
        self.check(sum(self.visible().values()) == len(self.changes), "rows are missing on paper")

    def check_screens(self):
        """In the dark the paper is dark; on a telephone nothing sticks out."""
        paper = "getComputedStyle(document.body).backgroundColor"
        light = self.browser.run(paper)
        self.browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
        self.check(self.browser.run(paper) != light, "there is no dark scheme")
        self.browser.call("Emulation.setEmulatedMedia", features=[])
        self.browser.call("Emulation.setDeviceMetricsOverride", width=360, height=740, deviceScaleFactor=1, mobile=True)
        width = self.browser.run("document.documentElement.scrollWidth")
        self.check(width <= 360, f"the page is {width} wide on a screen of 360")
        self.browser.call("Emulation.clearDeviceMetricsOverride")

    def check_without_script(self):
        self.browser.call("Emulation.setScriptExecutionDisabled", value=True)
        self.browser.open(self.address)
        self.check(not self.has_filters(), "filters without script")
        self.check(sum(self.visible().values()) == len(self.changes), "rows are missing without script")
        self.check_quiet()
        self.browser.call("Emulation.setScriptExecutionDisabled", value=False)

    def check_policy(self):
        """Even where markup got in, the policy would keep it from running and loading; the console then says so."""
        self.browser.open(self.address)
        self.browser.run(f"document.body.insertAdjacentHTML('beforeend', {json.dumps(HOSTILE)}), 0")
        self.browser.run("new Promise((done) => setTimeout(done, 300))")
        self.check(self.browser.run("typeof window.hostile") == "undefined", "the policy lets a handler run")
        said = " ".join(self.browser.messages())
        self.check("Content Security Policy" in said, f"the policy did not act: {said}")


def check_page(browser, command, folder, operands, language, name, search):
    options = [*operands, "--lang", language]
    pliego(command, folder, *options, "--format", "html", "--out", f"{name}.html")
    changes = [json.loads(line) for line in pliego(command, folder, *options, "--format", "ndjson").splitlines()]
    page = Page(browser, pathlib.Path(folder, f"{name}.html").as_uri(), changes, name)
    page.check_start()
    page.check(page.browser.run("document.documentElement.lang") == language, "the page does not say its language")
    page.check_choices()
    if len(operands) > 1:
        page.check_severities()
        page.check_buyers()
        page.check_keyboard()
    page.check_search(*search)
    page.check_address()
    page.check_quiet()
    page.check_paper()
    page.check_screens()
    page.check_quiet()
    page.check_without_script()
    page.check_policy()
    return page


def take_picture(browser, command, folder, language, file):
    pliego(command, folder, "marzo.jsonl", "junio.jsonl", "--lang", language, "--format", "html", "--out", "page.html",
           "--ignore", "id", "--ignore", "date")
    browser.call("Emulation.setDeviceMetricsOverride", width=1120, height=1240, deviceScaleFactor=1, mobile=False)
    browser.open(pathlib.Path(folder, "page.html").as_uri())
    picture = base64.b64decode(browser.call("Page.captureScreenshot", format="png", optimizeForSpeed=False)["data"])
    pathlib.Path(file).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(file).write_bytes(picture)
    print(f"{file}: {len(picture)} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pliego", default="pliego", help="the command to run")
    parser.add_argument("--picture", help="make a picture of the page here, and nothing else")
    parser.add_argument("--lang", default="en", choices=["en", "es"], help="of the picture")
    arguments = parser.parse_args()
    installed = subprocess.run([ROOT / "Scripts" / "browser.sh"])
    if installed.returncode != 0:
        sys.exit(2)
    command = shlex.split(arguments.pliego)
    with tempfile.TemporaryDirectory() as folder:
        write(folder)
        browser = Browser(folder)
        try:
            if arguments.picture:
                return take_picture(browser, command, folder, arguments.lang, arguments.picture)
            both = ["marzo.jsonl", "junio.jsonl"]
            pages = [
                check_page(
                    browser, command, folder, both, "en", "pair-en",
                    ("PERFORACION deposito", "ocds-7w3kx9-0003", "/tender/description")),
                check_page(
                    browser, command, folder, both, "es", "pair-es",
                    ("cloro onerror rationale", "ocds-7w3kx9-0004", "/tender/rationale")),
                check_page(
                    browser, command, folder, ["expediente.json"], "en", "story",
                    ("terminated", "ocds-7w3kx9-0008", "/contracts/[id=C-8]/status")),
            ]
        finally:
            browser.close()
    failed = sum(page.failed for page in pages)
    print(f"{sum(page.passed for page in pages)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
