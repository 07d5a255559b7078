// The first screen: a sentence and at most twelve rows for the case, the language and the tiers that are chosen.
const MOST_ROWS = 12;
// Shown first while no language is chosen: those that most readers look for. The others are one click away.
const LOOKED_FOR = ["c", "python", "cpp", "java", "node", "go", "rust", "dotnet", "php", "ruby", "lua", "perl"];
const DOES = { add_i32: "adding two integers", str_len: "passing a string", sum_f64: "passing an array of doubles",
  point_add: "passing two structs and getting one back", apply_i64: "being called back by C", parse_fail: "an error that is raised and caught" };
const BASELINE = "c/linked";
const REQUEST_NS = 1e6;
const NAMES = { c: "C", cpp: "C++", dotnet: ".NET", node: "Node.js", php: "PHP", luajit: "LuaJIT", ocaml: "OCaml", mruby: "mruby", wasm: "WebAssembly", common_lisp: "Common Lisp" };
const languageName = (id) => NAMES[id] ?? id[0].toUpperCase() + id.slice(1);

const baseId = () => state.base || BASELINE;
const infoOf = (cell) => data.mechanisms[cell.mechanism];
const rowsInView = () => cells.filter((cell) => cell.row === rowNumber());
const timeOf = (cell) => (cell.speeds_ns ? cell.time_text : nanoseconds(cell.ns[1]));

const cheapest = (some) => [...some].sort((a, b) => rankOf(a) - rankOf(b))[0];

// A language's usual row, as Python chose it; where the filters hide that, the cheapest of those they leave.
const usualOf = (own) => own.find((cell) => cell.usual) ?? cheapest(own);

// The rows to show, C first: the usual one of each language, or all of the chosen ones.
function answered() {
  const own = rowsInView().filter((cell) => infoOf(cell).tier !== "host" && shows(cell.mechanism));
  const base = rowsInView().find((cell) => infoOf(cell).id === baseId());
  let rows = own;
  if (!state.only && !state.find) {
    const languages = [...new Set(own.map((cell) => infoOf(cell).language))];
    rows = languages.map((language) => usualOf(own.filter((cell) => infoOf(cell).language === language))).filter(Boolean);
  }
  rows = rows.filter((cell) => cell !== base).sort((a, b) => rankOf(a) - rankOf(b));
  const isKnown = (cell) => LOOKED_FOR.includes(infoOf(cell).language);
  const first = state.only || state.find ? rows : [...rows.filter(isKnown), ...rows.filter((cell) => !isKnown(cell))];
  const most = state.rows === "all" ? first.length : MOST_ROWS - (base ? 1 : 0);
  // The usual way is among them, however slow it is.
  const usual = state.only && first.find((cell) => cell.usual), kept = first.slice(0, most);
  if (usual && !kept.includes(usual)) kept[kept.length - 1] = usual;
  const shownRows = kept.sort((a, b) => rankOf(a) - rankOf(b));
  return { base, every: first, rows: base ? [base, ...shownRows] : shownRows, left: first.length - shownRows.length };
}

// The same work in each shown language without a call.
const hostsInView = () => (hiddenTier("host") ? [] : rowsInView().filter((cell) => infoOf(cell).tier === "host" && shows(cell.mechanism)));

function barOf(cell, at, base, host) {
  const H = PLOT.height, x = (t) => at(t).toFixed(1), speeds = speedsOf(cell);
  return make("svg", { class: "dots", viewBox: `0 0 ${PLOT.width} ${H}`, "aria-hidden": "true" },
    make("path", { class: "bar", d: `M${PLOT.pad} ${H / 2}H${x(speeds.at(-1))}` }),
    cell.speeds_ns ? make("path", { class: "estimate", d: speeds.map((t) => `M${x(t)} 4V${H - 4}`).join("") })
      : make("path", { class: "band", d: `M${x(cell.ns[0])} ${H / 2}H${Math.max(at(cell.ns[2]), at(cell.ns[0]) + 1).toFixed(1)}` }),
    base ? make("path", { class: "one", d: `M${x(rankOf(base))} 0V${H}` }) : null,
    host ? make("path", { class: "host", d: `M${x(rankOf(host))} 3V${H - 3}` }) : null);
}

// How long the C function must run for the crossing to be a tenth of the call. Beside c/linked Python knows it,
// pair by pair; beside another C it is nine times what their medians differ by.
function enoughOf(cell, base) {
  if (cell === base) return ["", ""];
  const apart = state.base && base && !cell.speeds_ns && !base.speeds_ns ? Math.max(0, 9 * (cell.ns[1] - base.ns[1])) : null;
  const enough = state.base ? apart : cell.enough_ns;
  return enough === null ? ["", "–"] : [enough, enough ? nanoseconds(enough) : "at once"];
}

function factorOf(cell, best) {
  if (cell.speeds_ns || !best) return "";
  const factor = cell.ns[1] / rankOf(best);
  return factor < 1.005 ? "1" : significant(factor, factor < 10 ? 2 : Math.max(2, Math.ceil(Math.log10(factor))));
}

function answerLine(cell, at, base, best, hosts) {
  const info = infoOf(cell), [enough, words] = enoughOf(cell, base);
  const host = hosts.find((one) => infoOf(one).language === info.language);
  const number = (v, ...text) => make("td", { class: "number", "data-v": v }, ...text);
  const bounds = cell.speeds_ns ? cell.seen_text : `95 % interval ${nanoseconds(cell.ns[0])} … ${nanoseconds(cell.ns[2])}`;
  return make("tr", { "data-m": cell.mechanism, class: cell === base ? "pinned" : false },
    make("th", { scope: "row" },
      make("button", { type: "button", class: "open", "aria-expanded": "false", "aria-label": `open ${info.id}`, click: (e) => openRow(e.currentTarget, cell) }, "▸"),
      make("span", { class: `swatch ${info.class}`, "aria-hidden": "true" }), make("span", { "data-plain": true }, info.id)),
    make("td", { class: "quiet glue" }, info.glue ? `with ${info.glue}` : info.glue === null || info.language === "c" ? "" : "no C to write"),
    make("td", { class: `plot-cell ${info.class}` }, barOf(cell, at, base, host)),
    make("td", { class: `number${cell.speeds_ns ? " speeds" : ""}`, "data-v": rankOf(cell), title: bounds }, make("strong", {}, unbroken(timeOf(cell)))),
    number(cell.speeds_ns ? "" : cell.ns[1], cell === base ? "" : factorOf(cell, best)),
    number(enough, words));
}

function listed(parts) {
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join("");
}

const titleOf = (cell) => infoOf(cell).title;

// What a sentence about one language names: of what is documented first the cheapest, and the cheapest of those
// that take something else to write; and the usual way.
function namedOf(own) {
  const documented = own.filter((cell) => infoOf(cell).tier === "default");
  const from = documented.length ? documented : own;
  const found = [cheapest(from), cheapest(from.filter((cell) => infoOf(cell).glue)), usualOf(own)];
  return [...new Set(found.filter(Boolean))].sort((a, b) => rankOf(a) - rankOf(b));
}

function sentenceOf({ base, rows, every }) {
  const row = data.rows[rowNumber()], does = DOES[row.case] ?? `one call of ${row.label}`;
  const others = rows.filter((cell) => cell !== base);
  const size = row.unit && row.size !== 1 ? ` (${row.size} ${row.unit})` : "";
  const c = base ? `plain C ${state.base ? `(${state.base}) ` : ""}takes ${timeOf(base)}` : "C was not measured";
  if (!others.length) return "";
  if (!state.only || state.only.includes(",")) {
    const least = others[0], most = others.at(-1);
    const span = others.length > 1 ? `${timeOf(least)} (${infoOf(least).id}) to ${timeOf(most)} (${infoOf(most).id})` : `${timeOf(least)} (${infoOf(least).id})`;
    return `${does[0].toUpperCase()}${does.slice(1)}${size} costs ${span} in the rows below; ${c}.`;
  }
  const usual = usualOf(every), named = namedOf(every);
  const share = (100 * rankOf(usual)) / REQUEST_NS;
  const inRequest = rankOf(usual) < REQUEST_NS ? ` In a request of 1 ms one call by ${titleOf(usual)} is ${significant(share, 2)} %.` : "";
  const costs = listed(named.map((cell) => `${timeOf(cell)} by ${titleOf(cell)}`));
  return `From ${languageName(state.only)}, ${does}${size} costs ${costs}; ${c}.${inRequest}`;
}

function showAnswer() {
  const found = answered(), hosts = hostsInView();
  const times = [...found.rows, ...hosts].flatMap((cell) => [...speedsOf(cell), ...(cell.ns ?? [])]);
  const at = scaleFor(times, state.scale === "log");
  const best = found.rows.filter((cell) => cell !== found.base && !cell.speeds_ns)[0];
  byId("answer-base").value = state.base;
  byId("answer-said").textContent = sentenceOf(found);
  const ends = make("span", { class: "ends" }, make("span", {}, nanoseconds(at.least)), make("span", {}, nanoseconds(at.most)));
  const heads = [["mechanism", ""], ["what to write", "glue"], [null, "plot-cell"], ["time per call", "number"], ["× the best", "number"], ["C work for < 10 %", "number"]];
  const head = heads.map(([name, kind]) => make("th", { scope: "col", class: kind || false }, name ? make("button", { type: "button", class: "sort" }, name) : ends));
  const table = make("table", { class: "case first sorted", id: "answer-rows" }, make("thead", {}, make("tr", {}, ...head)),
    make("tbody", {}, ...found.rows.map((cell) => answerLine(cell, at, found.base, best, hosts))));
  const place = byId("answer-table");
  place.replaceChildren(found.rows.length ? table : make("p", { class: "quiet" }, "None of the shown mechanisms has this case."));
  place.closest("section").querySelector(".tools.copy")?.remove();
  if (found.rows.length) equip(table);
  const more = byId("answer-more");
  more.hidden = !found.left && state.rows !== "all";
  more.textContent = state.rows === "all" ? `Show ${MOST_ROWS} rows` : `Show ${found.left} more`;
}

// The table's picture as a file of its own, with its colours inside.
function pictureSvg() {
  const found = answered(), hosts = hostsInView();
  const at = scaleFor([...found.rows, ...hosts].flatMap((cell) => [...speedsOf(cell), ...(cell.ns ?? [])]), state.scale === "log");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const height = 44 + found.rows.length * 26, left = 190, scale = 2.2;
  const x = (t) => (left + at(t) * scale).toFixed(1);
  const text = (attributes, ...children) => make("text", { "font-size": 13, fill: colour("--ink"), ...attributes }, ...children);
  const lines = found.rows.flatMap((cell, i) => {
    const y = 46 + i * 26, fill = getComputedStyle(document.querySelector(`.swatch.${infoOf(cell).class}`)).color;
    const [low, high] = cell.speeds_ns ? [rankOf(cell), rankOf(cell)] : [cell.ns[0], cell.ns[2]];
    return [text({ x: left - 6, y: y + 4, "text-anchor": "end" }, infoOf(cell).id),
      make("path", { d: `M${left + PLOT.pad * scale} ${y}H${x(rankOf(cell))}`, stroke: fill, "stroke-width": 8 }),
      make("path", { d: `M${x(low)} ${y}H${x(high)}`, stroke: fill, "stroke-width": 14, "stroke-opacity": 0.35 }),
      text({ x: left + PLOT.width * scale + 8, y: y + 4 }, timeOf(cell))];
  });
  const c = found.base ? [make("path", { d: `M${x(rankOf(found.base))} 30V${height}`, stroke: colour("--ink"), "stroke-dasharray": "4 3" })] : [];
  const heading = `${data.rows[rowNumber()].label}, time per call, ${state.scale} scale; ${data.created_utc.slice(0, 10)}`;
  const svg = make("svg", { viewBox: `0 0 760 ${height}`, width: 760, height, "font-family": "system-ui, sans-serif" },
    make("path", { d: `M0 0H760V${height}H0z`, fill: colour("--paper") }), text({ x: 8, y: 18, "font-weight": 600 }, heading), ...c, ...lines);
  return new XMLSerializer().serializeToString(svg);
}

function savePng() {
  const picture = new Image();
  picture.addEventListener("load", () => {
    const canvas = make("canvas", { width: 2 * picture.width, height: 2 * picture.height });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => download(blob, `${pictureName()}.png`, "image/png"));
  });
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureSvg())}`;
}

const pictureName = () => `crosscall-${state.case.replace(/[^\w-]/g, "-")}`;

function wireAnswer() {
  // What is most looked for stands first in the row of languages too.
  const all = document.querySelector("[data-only='']");
  for (const id of [...LOOKED_FOR].reverse()) all.after(...document.querySelectorAll(`[data-only='${id}']`));
  byId("answer-base").addEventListener("change", (event) => change({ base: event.target.value }));
  byId("answer-more").addEventListener("click", () => change({ rows: state.rows === "all" ? "" : "all" }));
  byId("copy-link").addEventListener("click", () => copy(location.href, "Link"));
  byId("picture-svg").addEventListener("click", () => download(pictureSvg(), `${pictureName()}.svg`, "image/svg+xml"));
  byId("picture-png").addEventListener("click", savePng);
  for (const button of document.querySelectorAll("[data-pass]")) button.addEventListener("click", () => change({ case: button.dataset.pass, row: "" }, true));
  for (const button of document.querySelectorAll("[data-only]")) {
    button.addEventListener("click", (event) => {
      const language = button.dataset.only, now = asked("only");
      if (!language || (now.size === 1 && now.has(language))) return change({ only: "" });
      return event.shiftKey ? toggle("only", language) : change({ only: language });
    });
  }
}
