"use strict";
// Filters, what stands under the pointer, and keys. Without it every page shows all that it has.
(() => {
  const body = document.body;
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // ---------------------------------------------------------------- filters
  const boxes = all("input[data-state]");
  const rule = document.querySelector("select[data-rule]");
  const article = document.querySelector("input[data-article]");
  const count = document.querySelector(".filters output");
  const rows = all("[data-state]:not(input), tr[data-article]");

  function isShown(row, states) {
    const wanted = article ? article.value.trim().toLowerCase() : "";
    if (wanted && !(row.dataset.article || "").toLowerCase().includes(wanted)) return false;
    if (!row.dataset.state) return true;
    return states.has(row.dataset.state) && (!rule || !rule.value || row.dataset.rule === rule.value);
  }

  function filter() {
    const states = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.state));
    for (const box of boxes) body.classList.toggle(`hide-${box.dataset.state}`, !box.checked);
    for (const row of rows) row.hidden = !isShown(row, states);
    const cards = rows.filter((row) => row.dataset.state);
    if (count) count.textContent = `${cards.filter((row) => !row.hidden).length} of ${cards.length} shown`;
  }

  for (const input of [...boxes, rule, article].filter(Boolean)) {
    for (const kind of ["input", "change"]) input.addEventListener(kind, filter);
  }
  for (const form of all("form")) form.addEventListener("submit", (event) => event.preventDefault());
  for (const box of all("input[data-group]")) {
    box.addEventListener("input", () => body.classList.toggle(`no-${box.dataset.group}`, !box.checked));
  }
  // A finding that a link leads to is shown, whatever the filters say.
  function showTarget() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.hidden) target.hidden = false;
    if (target) target.scrollIntoView({ block: "center" });
  }
  filter();
  window.addEventListener("hashchange", showTarget);
  showTarget();

  // ---------------------------------------------------------------- what stands under the pointer
  const panel = document.getElementById("panel");
  if (!panel) return;
  const segments = all(".s");
  const byKey = new Map();
  for (const segment of segments) {
    for (const key of segment.dataset.keys.split(" ")) {
      const fact = key.startsWith("k") ? key.replace(/r$/, "") : key;
      if (!byKey.has(fact)) byKey.set(fact, []);
      byKey.get(fact).push(segment);
    }
  }
  let kept = null;

  function keysOf(segment) {
    const keys = segment.dataset.keys.split(" ").map((key) => (key.startsWith("k") ? key.replace(/r$/, "") : key));
    const found = keys.filter((key) => key.startsWith("f") && !document.getElementById(key).hidden);
    const facts = keys.filter((key) => key.startsWith("k"));
    return [...new Set([...found, ...facts])];
  }

  function told(key) {
    const source = document.getElementById(key);
    const part = document.createElement("div");
    if (key.startsWith("f")) {
      part.className = source.className;
      for (const child of source.children) part.append(child.cloneNode(true));
      return part;
    }
    part.className = `fact ${source.className}`;
    const kind = document.createElement("h3");
    kind.textContent = source.querySelector(".kind").textContent;
    part.append(kind, source.querySelector("q").cloneNode(true));
    const more = source.querySelector("dl");
    if (more) part.append(more.cloneNode(true));
    return part;
  }

  function show(segment) {
    const keys = keysOf(segment);
    for (const other of segments) other.classList.remove("on");
    for (const key of keys) for (const other of byKey.get(key)) other.classList.add("on");
    panel.replaceChildren(...keys.map(told));
  }

  function keep(segment) {
    kept = segment;
    panel.classList.toggle("kept", segment !== null);
    if (segment) show(segment);
  }

  const text = document.querySelector(".lines");
  const segmentOf = (event) => event.target.closest && event.target.closest(".s");
  for (const kind of ["pointerover", "focusin"]) {
    text.addEventListener(kind, (event) => {
      const segment = segmentOf(event);
      if (segment && (!kept || kind === "focusin")) {
        if (kept) keep(null);
        show(segment);
      }
    });
  }
  text.addEventListener("click", (event) => {
    const segment = segmentOf(event);
    if (segment) {
      event.preventDefault();
      keep(segment === kept ? null : segment);
    }
  });

  // ---------------------------------------------------------------- keys
  // One stop of the Tab key for all the facts; the arrow keys go from one to the next.
  for (const segment of segments) segment.tabIndex = -1;
  if (segments.length) segments[0].tabIndex = 0;

  function go(segment) {
    for (const other of segments) other.tabIndex = -1;
    segment.tabIndex = 0;
    segment.focus();
    segment.scrollIntoView({ block: "nearest" });
  }

  const places = new Map(segments.map((segment, place) => [segment, place]));

  function step(from, by, among) {
    const order = (segment) => (segment ? places.get(segment) : -1);
    const at = order(from);
    const next = by > 0 ? among.find((segment) => order(segment) > at) : among.filter((segment) => order(segment) < at).pop();
    if (next) go(next);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const here = document.activeElement.closest(".s");
    if (event.key === "Escape") keep(null);
    else if (event.key === "j" || event.key === "k") {
      const found = segments.filter((segment) => keysOf(segment).some((key) => key.startsWith("f")));
      step(here, event.key === "j" ? 1 : -1, found);
    } else if (here && event.key === "ArrowRight") step(here, 1, segments);
    else if (here && event.key === "ArrowLeft") step(here, -1, segments);
    else if (here && (event.key === "Enter" || event.key === " ")) keep(here === kept ? null : here);
    else return;
    event.preventDefault();
  });
})();
