/// The script of the page: filters, whose state stands behind `#` in the address, and printing.
enum PageScript {
  static let text = #"""

    (() => {
      "use strict";
      const form = document.getElementById("filters");
      const shown = document.getElementById("shown");
      if (!form) return;
      const names = ["text", "buyer", "stage", "kind", "rule"];
      const boxes = [...form.querySelectorAll("[name=severity]")];
      const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      const processes = [...document.querySelectorAll("section.process")].map((section) => ({
        section,
        bodies: [...section.querySelectorAll("tbody")].map((body) => ({
          body, rows: [...body.querySelectorAll("tr.change")].map((row) => ({ row, text: null })),
        })),
        text: null,
      }));
      const allChanges = document.querySelectorAll("tr.change").length;
      const first = shown.textContent;

      function grouped(number) {
        const digits = String(number);
        if (digits.length <= Number(shown.dataset.digits)) return digits;
        return digits.replace(/\B(?=(\d{3})+$)/g, shown.dataset.separator);
      }

      function choice() {
        const chosen = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
        const on = boxes.filter((box) => box.checked || box.disabled).map((box) => box.value);
        return {
          ...chosen, words: fold(chosen.text).split(/\s+/).filter(Boolean),
          severities: on.length < boxes.length ? new Set(on) : null,
        };
      }

      const fits = (data, wanted) =>
        (!wanted.severities || wanted.severities.has(data.severity)) &&
        (!wanted.stage || data.stage === wanted.stage) &&
        (!wanted.kind || data.kind === wanted.kind) &&
        (!wanted.rule || data.rule === wanted.rule);

      function holdsWords(process, change, words) {
        if (!words.length) return true;
        process.text ??= fold(process.section.querySelector(".name").textContent);
        change.text ??= fold(change.row.textContent);
        return words.every((word) => change.text.includes(word) || process.text.includes(word));
      }

      function filter() {
        const wanted = choice();
        let changes = 0, count = 0;
        for (const process of processes) {
          const isOfBuyer = !wanted.buyer || process.section.dataset.buyer === wanted.buyer;
          let inProcess = 0;
          for (const { body, rows } of process.bodies) {
            let inBody = 0;
            for (const change of rows) {
              const isShown = isOfBuyer && fits(change.row.dataset, wanted) && holdsWords(process, change, wanted.words);
              change.row.hidden = !isShown;
              if (isShown) inBody += 1;
            }
            body.hidden = !inBody;
            inProcess += inBody;
          }
          process.section.hidden = !inProcess;
          changes += inProcess;
          if (inProcess) count += 1;
        }
        tell(changes, count);
      }

      function tell(changes, count) {
        const isAll = changes === allChanges;
        const numbers = { changes, allChanges, processes: count, allProcesses: processes.length };
        const template = changes ? shown.dataset.some : shown.dataset.none;
        shown.textContent = isAll ? first : template.replace(/\{(\w+)\}/g, (_, name) => grouped(numbers[name]));
        document.body.classList.toggle("filtered", !isAll);
      }

      // The address says what is chosen, so that a selection can be sent on.
      function remember() {
        const parts = new URLSearchParams();
        for (const name of names) if (form.elements[name].value) parts.set(name, form.elements[name].value);
        const on = boxes.filter((box) => box.checked).map((box) => box.value);
        if (on.length < boxes.filter((box) => !box.disabled).length) parts.set("severity", on.join(","));
        try { history.replaceState(null, "", "#" + parts); } catch { /* A page without an address of its own. */ }
      }

      function recall() {
        const text = location.hash.slice(1);
        const target = document.getElementById(text);
        if (target) {
          if (target.hidden) { form.reset(); }
          return;
        }
        const parts = new URLSearchParams(text);
        for (const name of names) {
          const field = form.elements[name];
          field.value = parts.get(name) ?? "";
          if (field.selectedIndex === -1) field.value = "";
        }
        const severities = parts.get("severity")?.split(",");
        for (const box of boxes) box.checked = !severities || severities.includes(box.value);
        filter();
      }

      let timer = 0;
      form.addEventListener("input", (event) => {
        clearTimeout(timer);
        timer = setTimeout(() => { filter(); remember(); }, event.target.type === "search" ? 150 : 0);
      });
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("reset", () => setTimeout(() => {
        filter();
        if (!document.getElementById(location.hash.slice(1))) remember();
        document.querySelector("section:target")?.scrollIntoView();
      }));
      addEventListener("hashchange", () => {
        recall();
        if (/[#&]rule=/.test(location.hash)) form.scrollIntoView();
      });
      addEventListener("keydown", (event) => {
        const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
        if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        form.elements.text.focus();
      });

      let opened = [];
      addEventListener("beforeprint", () => {
        opened = [...document.querySelectorAll("details:not([open])")];
        for (const details of opened) details.open = true;
      });
      addEventListener("afterprint", () => { for (const details of opened) details.open = false; });

      form.hidden = false;
      recall();
    })();

    """#
}
