// Every table of class "sorted" can be sorted by its column heads and copied as Markdown or CSV.
const value = (cell) => {
  const known = cellOf(cell);
  if (known) return known.overhead_ns && !known.overhead_text.startsWith("<") ? known.overhead_ns[1] : known.overhead_ns ? 0 : rankOf(known);
  const given = cell?.dataset.v ?? cell?.textContent.trim() ?? "";
  return given !== "" && Number.isFinite(Number(given)) ? Number(given) : asTime(given) ?? given;
};

// The tables of numbers, each built when it is first in view: hidden in closed details, most never are.
function buildNumbers() {
  for (const place of document.querySelectorAll("[data-numbers]")) {
    const closed = place.closest("details:not([open])");
    if (place.childElementCount) continue;
    if (closed) closed.addEventListener("toggle", () => { buildNumbers(); showMechanisms(); }, { once: true });
    else buildTable(place);
  }
}

function buildTable(place) {
  const { heads, lines } = data.tables[place.dataset.numbers];
  const head = [["mechanism", "", null], ...heads].map(([name, kind, row]) => make("th", { scope: "col", class: kind || false, "data-row": row },
    make("button", { type: "button", class: "sort" }, name)));
  const body = lines.map(([number, entries]) => make("tr", { "data-m": number },
    make("th", { scope: "row" }, make("span", { class: `swatch ${data.mechanisms[number].class}`, "aria-hidden": "true" }), data.mechanisms[number].id),
    ...entries.map(([text, v = "", title = "", kind = ""], i) => make("td", { class: `${heads[i][1]} ${kind}`.trim(), "data-v": v, title: title || false }, text))));
  const table = make("table", { class: "sorted", id: place.dataset.numbers }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body));
  place.replaceChildren(table);
  linkCells(table);
  equip(table);
}

// The heads of a table's columns: its last row of heads, below bands that name several columns at once.
const headsOf = (table) => [...table.tHead.rows].at(-1).cells;

// The row of the page's data that a cell of the heat map shows.
function cellOf(cell) {
  const table = cell?.closest("table.heat"), head = table && headsOf(table)[cell.cellIndex];
  return head?.dataset.row ? cells.find((one) => one.row === Number(head.dataset.row) && one.mechanism === Number(cell.parentElement.dataset.m)) : null;
}

// Cells under a head that names a row of the data lead to it; written here, they weigh nothing in the page.
function linkCells(table) {
  for (const head of table.querySelectorAll("th[data-row]")) {
    const row = data.rows[Number(head.dataset.row)];
    for (const line of head.closest("table").tBodies[0].rows) {
      const cell = line.cells[head.cellIndex], text = cell.textContent.trim();
      if (text === "–") continue;
      const { id } = data.mechanisms[line.dataset.m];
      cell.replaceChildren(make("a", { href: `#case=${nameOf(row)}&row=${id}`, "aria-label": `${id}, ${row.label}: ${text}` }, text));
    }
  }
}

// One stop for the tab key in a whole table; arrow keys go on from there.
const STOPS = "tbody a, tbody button.open";

function rove(table) {
  const stops = [...table.querySelectorAll(STOPS)];
  stops.forEach((stop, i) => { stop.tabIndex = i ? -1 : 0; });
  table.addEventListener("focusin", (event) => {
    if (!event.target.matches(STOPS) || event.target.closest("tr.detail")) return;
    table.querySelectorAll(STOPS).forEach((stop) => { if (!stop.closest("tr.detail")) stop.tabIndex = -1; });
    event.target.tabIndex = 0;
  });
  table.addEventListener("keydown", (event) => {
    const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? [0, 0];
    const cell = event.target.matches(STOPS) && event.target.closest("td, th");
    if (!cell || cell.closest("tr.detail") || (!down && !right)) return;
    event.preventDefault();
    nextStop(cell, down, right)?.focus();
  });
}

function nextStop(cell, down, right) {
  const rows = [...cell.closest("tbody").rows].filter((row) => !row.hidden && !row.classList.contains("detail"));
  let row = rows.indexOf(cell.parentElement), column = cell.cellIndex;
  for (;;) {
    row += down;
    column += right;
    const next = rows[row]?.cells[column];
    if (!next) return null;
    const stop = next.hidden ? null : next.querySelector("a, button.open");
    if (stop) return stop;
  }
}

// A time in words in ns, the slowest of several; "< 2 ns" is told apart from nothing no more than 0 is.
function asTime(text) {
  const [, below, number, unit] = text.match(/^(?:(<)|.* or )? ?(-?[\d.]+)\s(ns|µs|ms|s)$/) ?? [];
  return unit && (below ? 0 : Number(number) * { ns: 1, "µs": 1e3, ms: 1e6, s: 1e9 }[unit]);
}

function compare(a, b) {
  if (typeof a === typeof b) return typeof a === "number" ? a - b : a.localeCompare(b);
  return typeof a === "number" ? -1 : 1; // what has no number goes last
}

function sortTable(table, column, descending) {
  const body = table.tBodies[0];
  const rows = [...body.rows].filter((row) => !row.classList.contains("detail"));
  const details = new Map([...body.rows].filter((r) => r.classList.contains("detail")).map((r) => [r.previousElementSibling, r]));
  const order = rows.map((row) => [value(row.cells[column]), row]);
  order.sort(([a], [b]) => (typeof a === typeof b && descending ? -compare(a, b) : compare(a, b)));
  for (const [, row] of order) {
    body.append(row);
    if (details.has(row)) body.append(details.get(row));
  }
  [...headsOf(table)].forEach((head, i) => {
    if (i === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  });
}

const shownCells = (row) => [...row.cells].filter((cell) => !cell.hidden && !cell.classList.contains("plot-cell"));
const shownRows = (table) => [...table.rows].filter((row) => !row.hidden && !row.matches(".detail, .bands"));
// A number as it is known; several speeds in words.
const csvText = (cell) => (cell.classList.contains("number") && !cell.classList.contains("speeds") ? cell.dataset.v ?? plain(cell) : plain(cell));
const plain = (cell) => (cell.querySelector("[data-plain]") ?? cell).textContent.replace(/\s+/g, " ").trim();

function asMarkdown(table) {
  const lines = shownRows(table).map((row) => shownCells(row).map((cell) => plain(cell).replace(/[\\`*_[\]<>|&~$]/g, "\\$&")));
  const rule = shownCells(headsOf(table)[0].parentElement).map((cell) => (cell.classList.contains("number") ? "--:" : "---"));
  return [lines[0], rule, ...lines.slice(1)].map((cells) => `| ${cells.join(" | ")} |`).join("\n") + "\n";
}

function csvField(text) {
  // A leading = + - @ would be a formula to a spreadsheet; numbers stay numbers.
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function asCsv(table) {
  const lines = shownRows(table).map((row) => shownCells(row).map((cell) => csvField(csvText(cell))));
  return lines.map((cells) => cells.join(",")).join("\n") + "\n";
}

function equip(table) {
  [...headsOf(table)].forEach((head, column) => {
    head.querySelector("button.sort")?.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      change({ sort: `${table.id}:${column}${descending ? ":down" : ""}` });
      sortTable(table, column, descending);
    });
  });
  const tools = make("p", { class: "tools copy" },
    make("button", { type: "button", class: "plain", "data-copy": "markdown", click: () => copy(asMarkdown(table), "Table as Markdown") }, "Copy as Markdown"),
    make("button", { type: "button", class: "plain", "data-copy": "csv", click: () => copy(asCsv(table), "Table as CSV") }, "Copy as CSV"));
  table.closest(".scroll").after(tools);
  resort(table);
  rove(table);
  return tools;
}

// Sorts as the address says, if it names this table.
function resort(table) {
  const [id, column, down] = state.sort.split(":");
  if (id === table.id && headsOf(table)[Number(column)]) sortTable(table, Number(column), down === "down");
}
