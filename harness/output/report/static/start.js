// Wires the page up. Without this script all but the tables of single cases is there.
const byId = (id) => document.getElementById(id);

function fillCaseSelect() {
  const groups = new Map();
  for (const row of data.rows) {
    if (!groups.has(row.group)) groups.set(row.group, make("optgroup", { label: row.group }));
    groups.get(row.group).append(make("option", { value: nameOf(row) }, row.label));
  }
  for (const select of document.querySelectorAll(".case-select")) select.append(...[...groups.values()].map((group) => group.cloneNode(true)));
}

function wireFilters() {
  const tiers = [...document.querySelectorAll("button[data-tier]")];
  const every = tiers.map((button) => button.dataset.tier);
  for (const button of tiers) button.addEventListener("click", () => toggle("show", button.dataset.tier, every));
  for (const button of document.querySelectorAll("button[data-group]")) {
    button.addEventListener("click", () => toggle("groups", button.dataset.group));
  }
  for (const button of document.querySelectorAll("button[data-columns]")) {
    button.addEventListener("click", () => change({ columns: button.dataset.columns, groups: "" }));
  }
  byId("find").addEventListener("input", (event) => change({ find: event.target.value }));
  byId("reset").addEventListener("click", () => change({ ...DEFAULTS, case: state.case }));
  for (const name of ["scale", "lines", "by", "which"]) {
    for (const button of document.querySelectorAll(`button[data-${name}]`)) {
      button.addEventListener("click", () => change({ [name]: button.dataset[name] }));
    }
  }
}

function wireCases() {
  const go = (name) => change({ case: name, row: "" }, true);
  const step = (by) => go(nameOf(data.rows[(rowNumber() + by + data.rows.length) % data.rows.length]));
  for (const select of document.querySelectorAll(".case-select")) select.addEventListener("change", (event) => go(event.target.value));
  byId("case-previous").addEventListener("click", () => step(-1));
  byId("case-next").addEventListener("click", () => step(1));
}

// Links to rows keep what else is chosen; links to sections leave the address alone.
function followLinks(event) {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = link.getAttribute("href").slice(1);
  event.preventDefault();
  if (target.includes("=")) {
    const given = new URLSearchParams(target);
    change({ case: given.get("case") ?? state.case, row: given.get("row") ?? "" }, true);
    revealRow();
  } else {
    const place = byId(target);
    if (place instanceof HTMLDetailsElement) place.open = true;
    place?.scrollIntoView();
    place?.setAttribute("tabindex", "-1");
    place?.focus({ preventScroll: true });
  }
}

// Escape closes the open row, or else forgets what was looked for.
function closeByEscape(event) {
  if (event.key !== "Escape") return;
  const own = event.target.closest("tr.detail")?.previousElementSibling ?? event.target.closest("tr");
  const open = own?.querySelector("button.open[aria-expanded='true']");
  if (open) {
    open.click();
    open.focus();
  } else if (state.find) change({ find: "" });
}

function revealRow() {
  const line = state.row ? openNamed() : null;
  (line ?? byId("case")).scrollIntoView({ block: line ? "start" : "nearest" });
  line?.querySelector("button.open").focus({ preventScroll: true });
}

function pageRows() {
  return cells.map((cell) => ({ ...cell, mechanism: data.mechanisms[cell.mechanism].id, row: undefined, case: data.rows[cell.row].case,
    size: data.rows[cell.row].size, tier: data.mechanisms[cell.mechanism].tier, warnings: cell.warnings.map((d) => data.warnings[d].split("|")[0]),
    figures: Object.fromEntries(data.figure_titles.map((title, i) => [title, data.figure_texts[cell.figures[i]]])) }));
}

function wireDownloads() {
  const name = `crosscall-${data.created_utc.slice(0, 10)}-${data.host_hash}`.replace(/[^\w.-]/g, "_");
  byId("download-json").addEventListener("click", () => {
    const { cells: _, fields, warnings, source_troubles, figure_titles, figure_texts, anatomy_fields, anatomies, ...facts } = data;
    const instructions = bars.map(({ mechanism, row, parts, usual, ...bar }) => ({ mechanism: data.mechanisms[mechanism].id, case: data.rows[row].case, size: data.rows[row].size, ...bar }));
    download(JSON.stringify({ ...facts, instructions, cells: pageRows() }, null, 1), `${name}.json`, "application/json");
  });
  byId("download-csv").addEventListener("click", () => {
    const speedsText = (row) => (row.speeds_ns ?? []).map(([ns, seen]) => `${ns} in ${seen}`).join("; ");
    const three = (v) => v ?? ["", "", ""];
    const lines = pageRows().map((row) => [row.mechanism, row.case, row.size, row.tier, ...three(row.ns), ...three(row.overhead_ns),
      row.cycles ?? "", ...three(row.ratio), row.verdict, speedsText(row), row.mean_ns ?? "", row.worst_ns, row.warnings.join("; "), row.times_ns.join(" ")].map((v) => csvField(String(v))).join(","));
    const head = "mechanism,case,size,tier,ns_low,ns_estimate,ns_high,overhead_ns_low,overhead_ns_estimate,overhead_ns_high,overhead_cycles,ratio_low,ratio_estimate,ratio_high,verdict,speeds,mean_ns,worst_ns,warnings,executions_ns";
    download([head, ...lines].join("\n") + "\n", `${name}.csv`, "text/csv");
  });
  const environment = byId("copy-environment");
  environment.addEventListener("click", () => copy(environment.dataset.text, "Environment"));
}

function wireCards() {
  const cards = [...document.querySelectorAll("details.card")];
  for (const card of cards) card.addEventListener("toggle", () => showViews(data.rows[rowNumber()] ?? { case: "" }));
  byId("cards-open").addEventListener("click", () => cards.forEach((card) => { card.open = true; }));
  byId("cards-close").addEventListener("click", () => cards.forEach((card) => { card.open = false; }));
}

function showAll() {
  if (!data.rows.length) return; // a run of labs alone
  showChoices();
  showAnswer();
  showCase();
  showCurves();
  showBars();
  showComparisons();
  showVersions();
  showMechanisms();
  showGroups();
}

function start(unpacked) {
  take(unpacked);
  takeBars();
  const first = data.rows.find((row) => row.case === "add_i32") ?? data.rows[0];
  DEFAULTS.case = first ? nameOf(first) : "";
  state.case = DEFAULTS.case;
  readAddress();
  fillCaseSelect();
  linkCells(byId("heat-table"));
  buildNumbers();
  for (const table of document.querySelectorAll("table.sorted")) if (!table.closest("[data-numbers]")) equip(table);
  wireFilters();
  wireCases();
  wireAnswer();
  wireBars();
  wirePictures();
  wireDownloads();
  wireCards();
  document.addEventListener("click", followLinks);
  listeners.push(showAll);
  addEventListener("keydown", closeByEscape);
  addEventListener("popstate", () => { if (readAddress()) showAll(); });
  showAll();
  document.documentElement.classList.add("scripted");
  if (state.row) revealRow();
}

unpack("data").then(start, () => { byId("too-old").hidden = false; });
