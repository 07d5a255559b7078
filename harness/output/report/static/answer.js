// The first screen: a sentence and at most twelve rows for the case, the language and the tiers that are chosen.
const DOES = { add_i32: "adding two integers", str_len: "passing a string", sum_f64: "passing an array of doubles",
  point_add: "passing two structs and getting one back", apply_i64: "being called back by C", parse_fail: "an error that is raised and caught" };
const REQUEST_NS = 1e6;
const NAMES = { c: "C", cpp: "C++", dotnet: ".NET", node: "Node.js", php: "PHP", luajit: "LuaJIT", ocaml: "OCaml", mruby: "mruby", wasm: "WebAssembly", common_lisp: "Common Lisp" };
const languageName = (id) => NAMES[id] ?? id[0].toUpperCase() + id.slice(1);

const rowsInView = () => cells.filter((cell) => cell.row === rowNumber());
const timeOf = (cell) => (cell.speeds_ns ? cell.time_text : nanoseconds(cell.ns[1]));
const answered = () => chosen(rowsInView(), rankOf, "rows");

// The same work in each shown language without a call.
const hostsInView = () => (hiddenTier("host") ? [] : rowsInView().filter((cell) => infoOf(cell).tier === "host" && shows(cell.mechanism) && isAsBuiltHere(cell)));

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
  const row = data.rows[rowNumber()], does = data.calls[row.case] ?? DOES[row.case] ?? `one call of ${row.label}`;
  const others = rows.filter((cell) => cell !== base);
  const size = row.unit && row.size !== 1 ? ` (${row.size} ${row.unit})` : "";
  const c = base ? `plain C ${state.base ? `(${state.base}) ` : ""}takes ${timeOf(base)}` : "C was not measured";
  if (!others.length) return "";
  if (!state.only || state.only.includes(",")) {
    const least = others[0], most = others.at(-1);
    const span = others.length > 1 ? `${timeOf(least)} (${infoOf(least).id}) to ${timeOf(most)} (${infoOf(most).id})` : `${timeOf(least)} (${infoOf(least).id})`;
    return `${data.calls[row.case] ? does : does[0].toUpperCase() + does.slice(1)}${size} costs ${span} in the rows below; ${c}.`;
  }
  const usual = usualOf(every), named = namedOf(every);
  const share = (100 * rankOf(usual)) / REQUEST_NS;
  const inRequest = rankOf(usual) < REQUEST_NS ? ` In a request of 1 ms one call by ${titleOf(usual)} is ${significant(share, 2)} %.` : "";
  const costs = listed(named.map((cell) => `${timeOf(cell)} by ${titleOf(cell)}`));
  return `From ${languageName(state.only)}, ${does}${size} costs ${costs}; ${c}.${inRequest}`;
}

const answerScale = (rows, hosts) => scaleFor([...rows, ...hosts].flatMap((cell) => [...speedsOf(cell), ...(cell.ns ?? [])]), state.scale === "log");

function showAnswer() {
  const found = answered(), hosts = hostsInView(), at = answerScale(found.rows, hosts);
  const best = found.rows.filter((cell) => cell !== found.base && !cell.speeds_ns)[0];
  byId("answer-base").value = state.base;
  byId("answer-said").textContent = sentenceOf(found);
  showTable(byId("answer-table"), { id: "answer-rows", kind: "case first", ends: [nanoseconds(at.least), nanoseconds(at.most)],
    heads: [["mechanism", ""], ["what to write", "glue"], [null, "plot-cell"], ["time per call", "number"], ["× the best", "number"], ["C work for < 10 %", "number"]],
    lines: found.rows.map((cell) => answerLine(cell, at, found.base, best, hosts)), none: "None of the shown mechanisms has this case." });
  showMore(byId("answer"), found.left, "rows");
}

function answerPicture() {
  const { base, rows } = answered(), at = answerScale(rows, hostsInView());
  return { heading: `${data.rows[rowNumber()].label}, time per call, ${state.scale} scale; ${data.created_utc.slice(0, 10)}`,
    line: base ? at(rankOf(base)) : undefined,
    rows: rows.map((cell) => {
      const [low, high] = cell.speeds_ns ? [rankOf(cell), rankOf(cell)] : [cell.ns[0], cell.ns[2]], own = colourIn(infoOf(cell).class);
      return { name: infoOf(cell).id, text: timeOf(cell), strokes: [[PLOT.pad, at(rankOf(cell)), own, 8], [at(low), at(high), own, 14, 0.35]] };
    }) };
}

function wireAnswer() {
  // What is most looked for stands first in the row of languages too.
  const all = document.querySelector("[data-only='']");
  for (const id of [...LOOKED_FOR].reverse()) all.after(...document.querySelectorAll(`[data-only='${id}']`));
  byId("answer-base").addEventListener("change", (event) => change({ base: event.target.value }));
  byId("copy-link").addEventListener("click", () => copy(location.href, "Link"));
  for (const button of document.querySelectorAll("[data-pass]")) button.addEventListener("click", () => change({ case: button.dataset.pass, row: "" }, true));
  for (const button of document.querySelectorAll("[data-only]")) {
    button.addEventListener("click", (event) => {
      const language = button.dataset.only, now = asked("only");
      if (!language || (now.size === 1 && now.has(language))) return change({ only: "" });
      return event.shiftKey ? toggle("only", language) : change({ only: language });
    });
  }
}
