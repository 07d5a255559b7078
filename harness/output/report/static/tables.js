// Every table of class "sorted" can be sorted by its column heads and copied as Markdown or CSV.
const value = (cell) => {
  const given = cell?.dataset.v ?? cell?.textContent.trim() ?? "";
  return given !== "" && Number.isFinite(Number(given)) ? Number(given) : asTime(given) ?? given;
};

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
  [...table.tHead.rows[0].cells].forEach((head, i) => {
    if (i === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  });
}

const shownCells = (row) => [...row.cells].filter((cell) => !cell.hidden && !cell.classList.contains("plot-cell"));
const shownRows = (table) => [...table.rows].filter((row) => !row.hidden && !row.classList.contains("detail"));
// A number as it is known; several speeds in words.
const csvText = (cell) => (cell.classList.contains("number") && !cell.classList.contains("speeds") ? cell.dataset.v ?? plain(cell) : plain(cell));
const plain = (cell) => (cell.querySelector("[data-plain]") ?? cell).textContent.replace(/\s+/g, " ").trim();

function asMarkdown(table) {
  const lines = shownRows(table).map((row) => shownCells(row).map((cell) => plain(cell).replace(/[\\`*_[\]<>|&~$]/g, "\\$&")));
  const rule = shownCells(table.rows[0]).map((cell) => (cell.classList.contains("number") ? "--:" : "---"));
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
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
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
  return tools;
}

// Sorts as the address says, if it names this table.
function resort(table) {
  const [id, column, down] = state.sort.split(":");
  if (id === table.id && table.tHead.rows[0].cells[Number(column)]) sortTable(table, Number(column), down === "down");
}
