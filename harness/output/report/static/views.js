// What the state makes of the page: which rows, pictures and columns are shown, and the case in view.
const shows = (number) => {
  const { id, title, language, tier } = data.mechanisms[number];
  return id === BASELINE || (isShown("only", language) && isShown("show", tier) && isFound(id, title));
};

// C stands beside whatever is looked for, and is found by nothing.
const isFound = (id, title) => `${id} ${title}`.toLowerCase().includes(state.find.trim().toLowerCase());

// The mechanism whose id shares most pairs of letters with what was looked for.
function nearest(wanted) {
  const pairs = (text) => new Set([...text].slice(1).map((letter, i) => text[i] + letter));
  const own = pairs(wanted.toLowerCase());
  const alike = (id) => [...pairs(id.split("/").at(-1))].reduce((n, pair) => n + own.has(pair), 0) / Math.sqrt(id.length);
  return data.mechanisms.map((m) => m.id).sort((a, b) => alike(b) - alike(a))[0];
}

function sayWhatIsShown(shown) {
  const place = byId("filtered"), count = shown.filter(Boolean).length;
  const found = data.mechanisms.some((m, i) => shown[i] && m.id !== BASELINE);
  if (found || (!state.find && count)) {
    place.textContent = count === shown.length ? "" : `${count} of ${shown.length} mechanisms shown`;
    return;
  }
  const other = nearest(state.find);
  const wider = state.only || state.show ? make("button", { type: "button", class: "plain", click: () => change({ only: "", show: "" }) }, "look in all languages and tiers") : null;
  place.replaceChildren(state.find ? `No shown mechanism is called “${state.find}”. ` : "The filters leave nothing to show. ",
    state.find ? make("button", { type: "button", class: "plain", click: () => change({ find: other }) }, `try ${other}`) : "", wider ?? "");
}

function showMechanisms() {
  const shown = data.mechanisms.map((_, number) => shows(number));
  for (const element of document.querySelectorAll("[data-m]")) {
    const off = !shown[element.dataset.m];
    if (element instanceof SVGElement) element.classList.toggle("off", off);
    else element.hidden = off;
  }
  for (const row of document.querySelectorAll("[data-language-row]")) {
    const own = data.mechanisms.map((m, i) => m.language === row.dataset.languageRow && shown[i]);
    row.hidden = !own.some(Boolean);
  }
  sayWhatIsShown(shown);
  const caption = document.querySelector("#case-rows caption");
  if (caption) caption.textContent = captionOf(data.rows[rowNumber()], shown);
}

// The heat map's columns: the few that tell most, or those of the chosen groups, or all.
function showGroups() {
  const table = byId("heat-table");
  const gone = [...headsOf(table)].map((head, i) => i > 0 && !(state.groups ? isShown("groups", head.dataset.group) : state.columns === "all" || head.dataset.few === "1"));
  for (const row of table.querySelectorAll("tr:not(.bands)")) gone.forEach((g, i) => { row.cells[i].hidden = g; });
  let from = 1;
  for (const band of table.querySelectorAll(".bands th")) {
    const left = gone.slice(from, from += Number(band.dataset.columns)).filter((g) => !g).length;
    band.hidden = !left;
    band.colSpan = left || 1;
  }
}

function press(selector, isPressed) {
  for (const button of document.querySelectorAll(selector)) button.setAttribute("aria-pressed", String(isPressed(button)));
}

function showChoices() {
  press("[data-only]", (button) => (button.dataset.only ? asked("only").has(button.dataset.only) : !state.only));
  press("button[data-tier]", (button) => isShown("show", button.dataset.tier));
  press("button[data-group]", (button) => Boolean(state.groups) && isShown("groups", button.dataset.group));
  press("button[data-columns]", (button) => !state.groups && button.dataset.columns === state.columns);
  press("[data-pass]", (button) => button.dataset.pass === state.case);
  press("button[data-scale]", (button) => button.dataset.scale === state.scale);
  press("button[data-lines]", (button) => button.dataset.lines === state.lines);
  press("button[data-by]", (button) => button.dataset.by === state.by);
  press("button[data-which]", (button) => button.dataset.which === state.which);
  const find = document.getElementById("find");
  if (find.value !== state.find) find.value = state.find;
  for (const view of document.querySelectorAll("[data-by-of]")) view.hidden = view.dataset.byOf !== state.by;
}

const rowNumber = () => Math.max(0, data.rows.findIndex((row) => `${row.case}:${row.size}` === state.case));
const nameOf = (row) => `${row.case}:${row.size}`;

function lineOf(cell, at) {
  const info = data.mechanisms[cell.mechanism], [low, estimate, high] = cell.ns ?? [];
  const warnings = cell.warnings.map((d) => data.warnings[d].split("|")[0]).join(", ");
  const factor = cell.ratio && (cell.verdict === "faster" ? 1 / cell.ratio[1] : cell.ratio[1]);
  const ratio = factor && cell.verdict !== "not separated" ? `${significant(factor)}× ` : "";
  const bounds = cell.ratio ? `ratio to the best of ${info.language}: ${cell.ratio.map((r) => significant(r)).join(" … ")} (low, estimate, high)` : false;
  const number = (v, text, extra = "") => make("td", { class: `number ${extra}`, "data-v": v }, text);
  return make("tr", { "data-m": cell.mechanism, class: ["best", "baseline"].includes(cell.verdict) ? "best" : false },
    make("th", { scope: "row" },
      make("button", { type: "button", class: "open", "aria-expanded": "false", "aria-label": `${info.id}: executions and code`, click: (e) => openRow(e.currentTarget, cell, true) }, "▸"),
      make("span", { class: `swatch ${info.class}`, "aria-hidden": "true" }), make("span", { "data-plain": true }, ...breakable(info.id))),
    make("td", {}, make("span", { class: `tier tier-${info.tier}` }, info.tier)),
    make("td", { class: `plot-cell ${info.class}` }, dotPlot(cell, at)),
    ...(cell.speeds_ns
      ? [number("", "", "bound"), make("td", { class: "number speeds", "data-v": rankOf(cell), title: cell.seen_text }, make("strong", {}, unbroken(cell.time_text))), number("", "", "bound")]
      : [number(low, nanoseconds(low), "bound"), number(estimate, make("strong", {}, nanoseconds(estimate))), number(high, nanoseconds(high), "bound")]),
    number(cell.overhead_ns ? cell.overhead_ns[1] : "", cell.overhead_text),
    number(cell.cycles ?? "", cell.cycles === null ? "–" : significant(cell.cycles)),
    make("td", { class: `verdict-cell v-${cell.verdict.replaceAll(" ", "-")}`, "data-v": cell.ratio ? cell.ratio[1] : 1, title: bounds },
      make("span", { "data-plain": true }, `${ratio}${cell.verdict}`)),
    make("td", { class: "quiet warnings-cell", title: warnings || false }, warnings));
}

// Opens a line of its own below the button's, or closes it; says whether it is open now.
function openBelow(button, mechanism, inside) {
  const line = button.closest("tr");
  const isOpen = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!isOpen));
  button.textContent = isOpen ? "▸" : "▾";
  if (line.nextElementSibling?.classList.contains("detail")) line.nextElementSibling.remove();
  if (!isOpen) line.after(make("tr", { class: "detail", "data-m": mechanism }, make("td", { colspan: line.cells.length }, inside())));
  return !isOpen;
}

function openRow(button, cell, byHand = false) {
  const isOpen = openBelow(button, cell.mechanism, () => detailOf(cell));
  if (byHand) change({ row: isOpen ? data.mechanisms[cell.mechanism].id : "", case: nameOf(data.rows[cell.row]) });
}

let drawn = "";
// Draws the case in view anew if it is another one or on another scale.
function showCase() {
  const row = data.rows[rowNumber()];
  if (!row) return;
  const wanted = `${nameOf(row)} ${state.scale}`;
  if (wanted !== drawn) drawCase(row);
  drawn = wanted;
  showViews(row);
}

function captionOf(row, shown) {
  const own = cells.filter((cell) => cell.row === rowNumber());
  const count = own.filter((cell) => shown[cell.mechanism]).length;
  return `${row.label}: ${count === own.length ? count : `${count} of ${own.length}`} mechanisms, fastest first`;
}

function drawCase(row) {
  const own = cells.filter((cell) => cell.row === rowNumber()).sort((a, b) => rankOf(a) - rankOf(b));
  const at = scaleFor(own.flatMap((cell) => [...cell.times_ns, ...speedsOf(cell)]), state.scale === "log");
  const heads = [["mechanism", ""], ["tier", ""], [null, "plot-cell"], ["low", "number bound"], ["estimate", "number"], ["high", "number bound"],
    ["over C", "number"], ["cycles", "number"], ["in its language", ""], ["warnings", ""]];
  showTable(byId("case-table"), { id: "case-rows", kind: "case", heads, ends: [nanoseconds(at.least), state.scale, nanoseconds(at.most)],
    lines: own.map((cell) => lineOf(cell, at)), none: "No mechanism has this case." });
  byId("case-rows")?.prepend(make("caption", { class: "quiet" }, captionOf(row, data.mechanisms.map((_, number) => shows(number)))));
  for (const select of document.querySelectorAll(".case-select")) select.value = nameOf(row);
  const unit = row.unit && row.size !== 1 ? ` ${row.size} ${row.unit}.` : "";
  document.getElementById("case-about").replaceChildren(make("strong", {}, row.label), `: ${row.stresses}.${unit} `,
    row.input ? make("span", { class: "quiet" }, `Input: ${row.input}. `) : "",
    make("span", { class: "quiet" }, `Entry id = "${row.case}", version ${row.version}, in native/cases.toml.`));
  showSkips(row);
  if (state.row) openNamed();
}

function openNamed() {
  for (const line of document.querySelectorAll("#case-rows tbody tr:not(.detail)")) {
    if (data.mechanisms[line.dataset.m].id !== state.row) continue;
    const button = line.querySelector("button.open");
    const cell = cells.find((c) => c.row === rowNumber() && c.mechanism === Number(line.dataset.m));
    if (button.getAttribute("aria-expanded") === "false") openRow(button, cell);
    return line;
  }
  return null;
}

function showSkips(row) {
  const reasons = data.mechanisms.map((m) => [m, m.skip[row.case] || m.skip[nameOf(row)] || (m.unwritten.includes(row.case) ? "not written yet" : "")]).filter(([, reason]) => reason);
  const place = document.getElementById("case-skips");
  place.replaceChildren();
  if (!reasons.length) return;
  place.append(make("details", {}, make("summary", {}, `Left out here: ${reasons.length}, each with its reason`),
    make("ul", {}, ...reasons.map(([m, reason]) => make("li", {}, make("code", {}, m.id), `: ${reason}`)))));
}

// What a mechanism's manifest says of its loops: they stand in the data once, for the rows and the cards.
function toldOf({ notes, skip, unwritten }) {
  const listed = (title, texts) => (Object.keys(texts).length ? [make("h3", {}, title),
    make("ul", {}, ...Object.entries(texts).map(([name, text]) => make("li", {}, make("code", {}, name), `: ${text}`)))] : []);
  const lacking = unwritten.length ? [make("h3", {}, "Not written yet"), make("p", {}, unwritten.join(", "))] : [];
  return [...listed("Notes on its loops", notes), ...listed("Left out", skip), ...lacking];
}

// The code for the case in view, in those mechanisms' cards that are open.
function showViews(row) {
  for (const place of document.querySelectorAll("[data-view]")) {
    if (!place.closest("details").open || place.dataset.shown === row.case) continue;
    place.dataset.shown = row.case;
    const number = Number(place.dataset.view);
    place.replaceChildren(...toldOf(data.mechanisms[number]), make("h3", {}, `Its code for the case in view: ${row.case}`), codeOf(number, row.case));
  }
}
