// The instructions of a call, by who does the work: a bar for each mechanism of the chosen case.
let bars = [];

function takeBars() {
  const usual = new Set(cells.filter((cell) => cell.usual).map((cell) => `${cell.mechanism} ${cell.row}`));
  bars = data.anatomies.map((own) => Object.fromEntries(data.anatomy_fields.map((name, i) => [name, own[i]])))
    .map((bar) => ({ ...bar, usual: usual.has(`${bar.mechanism} ${bar.row}`) }));
}

const instructionsIn = (bar) => bar.instructions;

// The case in view where its instructions were counted, or else the one that most mechanisms were counted in.
function countedRow() {
  const counts = new Map();
  for (const { row } of bars) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts.has(rowNumber()) ? rowNumber() : [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const chosenBars = () => chosen(bars.filter((bar) => bar.row === countedRow()), instructionsIn, "bars");
const barScale = (rows) => scaleFor([1, ...rows.map(instructionsIn)], state.scale === "log");

// [from, to] of each part in the plot, together as long as the bar, each by its share of the instructions.
function partsOf(bar, at) {
  const length = at(bar.instructions) - PLOT.pad;
  let from = 0;
  return bar.parts.map(([role, count]) => {
    const part = { role, count, from: PLOT.pad + (length * from) / bar.instructions, to: PLOT.pad + (length * (from + count)) / bar.instructions };
    from += count;
    return part;
  });
}

function instructionBar(bar, at) {
  const middle = PLOT.height / 2, words = bar.parts.map(([role, count]) => `${data.roles[role]} ${count}`).join(", ");
  return make("svg", { class: "dots", viewBox: `0 0 ${PLOT.width} ${PLOT.height}`, preserveAspectRatio: "none", role: "img", "aria-label": words },
    ...partsOf(bar, at).map(({ role, count, from, to }) => make("path", { class: `of-${role}`, d: `M${from.toFixed(2)} ${middle}H${to.toFixed(2)}` },
      make("title", {}, `${data.roles[role]}: ${count.toLocaleString("en")}`))));
}

// Which modules, and the largest functions that have a name.
function insideOf(bar) {
  const number = (n) => n.toLocaleString("en");
  const told = [bar.modules.map(([name, count]) => `${name} ${number(count)}`).join(", "), bar.more, bar.spread && `its loops took ${bar.spread}`];
  return make("div", { class: "inside" }, make("p", {}, `${told.filter(Boolean).join("; ")}.`),
    bar.functions.length ? make("ol", {}, ...bar.functions.map(([name, module, count]) => make("li", {},
      make("span", { class: "number" }, number(count)), " ", make("code", {}, name), " ", make("span", { class: "quiet" }, module)))) : null);
}

function barLine(bar, at, base) {
  const info = infoOf(bar), count = bar.instructions.toLocaleString("en");
  const isMeasured = cells.some((cell) => cell.mechanism === bar.mechanism && cell.row === bar.row);
  const number = (v, ...text) => make("td", { class: "number", "data-v": v }, ...text);
  return make("tr", { "data-m": bar.mechanism, class: bar === base ? "pinned" : false },
    make("th", { scope: "row" },
      make("button", { type: "button", class: "open", "aria-expanded": "false", "aria-label": `${info.id}: modules and functions`, click: (e) => openBelow(e.currentTarget, bar.mechanism, () => insideOf(bar)) }, "▸"),
      make("span", { class: `swatch ${info.class}`, "aria-hidden": "true" }), make("span", { "data-plain": true }, info.id)),
    number(bar.instructions, isMeasured ? make("a", { href: `#case=${nameOf(data.rows[bar.row])}&row=${info.id}` }, count) : count),
    make("td", { class: "plot-cell" }, instructionBar(bar, at)),
    number(bar.per_cycle ?? "", bar.per_cycle === null ? "–" : bar.per_cycle.toFixed(1)), number(bar.kernel_entries, bar.kernel_entries));
}

function showBars() {
  const place = byId("anatomy");
  if (!place) return;
  const found = chosenBars(), row = data.rows[countedRow()], at = barScale(found.rows);
  byId("anatomy-case").value = nameOf(row);
  byId("anatomy-said").textContent = countedRow() === rowNumber() ? "" : `${data.rows[rowNumber()].label} was not counted; this is ${row.label}.`;
  showTable(byId("bars"), { id: "anatomy-table", kind: "first anatomy", ends: ["1", found.rows.length ? at.most.toLocaleString("en") : ""],
    heads: [["mechanism", ""], ["instructions", "number"], [null, "plot-cell"], ["per cycle", "number"], ["system calls", "number"]],
    lines: found.rows.map((bar) => barLine(bar, at, found.base)), none: "None of the shown mechanisms was counted in this case." });
  showMore(place, found.left, "bars");
}

function barsPicture() {
  const { rows } = chosenBars(), at = barScale(rows), part = (role) => colourOf(role === data.roles.length - 1 ? "--ink" : `--part-${role}`);
  return { heading: `${data.rows[countedRow()].label}, instructions of a call, ${state.scale} scale; ${data.created_utc.slice(0, 10)}`,
    key: [...new Set(rows.flatMap((bar) => bar.parts.map(([role]) => role)))].sort().map((role) => [part(role), data.roles[role]]),
    rows: rows.map((bar) => ({ name: infoOf(bar).id, text: bar.instructions.toLocaleString("en"),
      strokes: partsOf(bar, at).map(({ role, from, to }) => [from, to, part(role), 14]) })) };
}

function wireBars() {
  const select = byId("anatomy-case");
  if (!select) return;
  const rows = [...new Set(bars.map((bar) => bar.row))].sort((a, b) => a - b);
  select.append(...rows.map((row) => make("option", { value: nameOf(data.rows[row]) }, data.rows[row].label)));
  select.addEventListener("change", () => change({ case: select.value, row: "" }, true));
}
