// The table of one case: a line per mechanism with its executions drawn, opened for all that is known of it.
let data, cells; // both are unpacked before anything is wired up

// What Python packed into a script element: base64 of gzip of JSON.
async function unpack(id) {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

function take(unpacked) {
  data = unpacked;
  cells = data.cells.map((cell) => Object.fromEntries(data.fields.map((name, i) => [name, cell[i]])));
}

// What a row ran at, the fastest first, and what it is placed by: its slowest speed.
const speedsOf = (cell) => (cell.speeds_ns ? cell.speeds_ns.map(([ns]) => ns) : [cell.ns[1]]);
const rankOf = (cell) => speedsOf(cell).at(-1);

const PLOT = { width: 190, height: 22, pad: 8 };

// Where a time lies in the plot column: pixels from its left edge.
function scaleFor(times, log) {
  const positive = times.filter((t) => t > 0);
  const least = Math.min(...positive), most = Math.max(...positive);
  const [low, high] = log ? [Math.log(least), Math.log(most)] : [0, most];
  const place = (t) => ((log ? Math.log(Math.max(t, least)) : t) - low) / (high - low || 1);
  const at = (t) => PLOT.pad + place(t) * (PLOT.width - 2 * PLOT.pad);
  return Object.assign(at, { least: log ? least : 0, most });
}

// A stroke for the estimate, with a band for its interval; for a row of several speeds a stroke for each.
function dotPlot(cell, at) {
  const middle = PLOT.height / 2;
  const points = cell.times_ns.map((t) => `M${at(t).toFixed(1)} ${middle}h0`).join("");
  const marks = speedsOf(cell).map((t) => `M${at(t).toFixed(1)} 3V${PLOT.height - 3}`).join("");
  const [low, high] = cell.speeds_ns ? [] : [at(cell.ns[0]), at(cell.ns[2])];
  return make("svg", { class: "dots", viewBox: `0 0 ${PLOT.width} ${PLOT.height}`, "aria-hidden": "true" },
    cell.speeds_ns ? null : make("path", { class: "band", d: `M${low.toFixed(1)} ${middle}H${Math.max(high, low + 1).toFixed(1)}` }),
    make("path", { class: "points", d: points }),
    make("path", { class: "estimate", d: marks }));
}

function list(name, values) {
  return make("tr", {}, make("th", { scope: "row" }, name), ...values.map((v) => make("td", { class: "number" }, nanoseconds(v))));
}

function executionsTable(cell) {
  const numbers = cell.times_ns.map((_, i) => make("th", { scope: "col" }, String(i + 1)));
  const body = make("tbody", {}, list("time per call", cell.times_ns));
  if (cell.overheads_ns.length) body.append(list("over C", cell.overheads_ns));
  return make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Raw executions" },
    make("table", { class: "raw" }, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "execution"), ...numbers)), body));
}

function warmupCurve(times) {
  // The first call may take a thousand times as long as the last: logarithmic.
  const width = 420, height = 110, left = 4, top = 16, bottom = 18;
  const least = Math.min(...times.filter((t) => t > 0)), most = Math.max(...times);
  const decades = Math.log(most / least) || 1;
  const x = (i) => left + (i * (width - 2 * left)) / Math.max(times.length - 1, 1);
  const y = (t) => height - bottom - (Math.log(Math.max(t, least) / least) / decades) * (height - top - bottom);
  const line = times.map((t, i) => `${i ? "L" : "M"}${x(i).toFixed(1)} ${y(t).toFixed(1)}`).join("");
  const label = `Warm-up: from ${nanoseconds(times[0])} to ${nanoseconds(times.at(-1))} per call over ${times.length} requests`;
  return make("figure", { class: "warmup" },
    make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
      make("path", { class: "floor", d: `M0 ${height - bottom}H${width}` }), make("path", { class: "line", d: line }),
      make("text", { x: left, y: 12 }, nanoseconds(most)), make("text", { x: left, y: height - 4 }, nanoseconds(least)),
      make("text", { x: width - left, y: height - 4, "text-anchor": "end" }, `request ${times.length}, logarithmic`)),
    make("figcaption", {}, `${label} (first execution; the run file has the others). The estimate does not include it.`));
}

let sources = null; // unpacked when code is first asked for

function codeOf(number, caseId) {
  const place = make("div", { class: "code" });
  sources ??= unpack("code");
  sources.then(({ texts, code }) => {
    for (const [where, text] of code[number]?.[caseId] ?? []) {
      place.append(make("p", { class: "quiet" }, make("code", {}, where)),
        make("pre", { tabindex: "0", role: "region", "aria-label": where }, make("code", {}, texts[text])));
    }
    if (!place.childElementCount) place.append(make("p", { class: "quiet" }, data.source_troubles[number] || "No code is marked for this case."));
  });
  return place;
}

function warningsOf(cell) {
  return cell.warnings.map((d) => make("li", {}, data.warnings[d].split("|").slice(1).join("|")));
}

// What the median hides: the mean, the slowest sample, and the speeds of a row that has several.
function spreadOf(cell) {
  const slowest = `the slowest sample took ${nanoseconds(cell.worst_ns)} per call.`;
  if (cell.speeds_ns) {
    return make("p", {}, "Several speeds: ", make("strong", {}, cell.time_text), ` per call, ${cell.seen_text}; ${slowest}`);
  }
  return make("p", {}, "Median ", make("strong", {}, nanoseconds(cell.ns[1])), `, mean of the samples ${nanoseconds(cell.mean_ns)} (the median over executions); ${slowest}`);
}

const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

function layoutsOf({ layouts: [own, library] }) {
  if (!data.layouts_told) return "This run's file does not record layouts: in its version, all executions ran on the same one.";
  const ofLibrary = library ? `Its executions ran on ${count(library, "layout")} of the library.` : "It does not load the library.";
  const ofCode = own ? `Its executions ran on ${count(own, "layout")} of its own code.`
    : "Its machine code is not built here: it has one layout in all executions, or a JIT's own at every start.";
  return `${ofCode} ${ofLibrary}`;
}

// The instructions from one entry of the C function to the next, where they were counted.
function instructionsOf(cell) {
  const { instructions: count, spread } = bars.find((bar) => bar.mechanism === cell.mechanism && bar.row === cell.row) ?? {};
  if (!count) return null;
  const cycles = cell.speeds_ns || !data.cycle_ns ? "" : `, ${significant(count / (cell.ns[1] / data.cycle_ns), 2)} per cycle`;
  return make("p", {}, make("strong", {}, count.toLocaleString("en")), ` instructions a loop${cycles}${spread ? `; its loops took ${spread}` : ""}. `,
    make("a", { href: "#anatomy" }, "where they are"));
}

// The figures that have no place of their own, as Python lists and words them.
function figuresOf(cell) {
  const lines = data.figure_titles.map((title, i) => `${title}: ${data.figure_texts[cell.figures[i]]}`);
  return make("p", { class: "quiet figures" }, `Further figures: ${lines.join("; ")}.`);
}

function detailOf(cell) {
  const info = data.mechanisms[cell.mechanism], row = data.rows[cell.row];
  const empty = info.empty_ns;
  const warnings = warningsOf(cell);
  return make("div", { class: "inside" },
    make("p", {}, make("strong", {}, info.title), info.gives_up ? `. Restriction: ${info.gives_up}. ` : " ",
      make("a", { href: `#m${cell.mechanism}` }, "build, versions, start-up")),
    info.notes[row.case] ? make("p", {}, `Note: ${info.notes[row.case]}`) : null,
    make("h4", {}, `${cell.times_ns.length} executions`),
    executionsTable(cell),
    spreadOf(cell),
    instructionsOf(cell),
    make("p", { class: "quiet" }, layoutsOf(cell)),
    make("p", { class: "quiet" }, `The bare loop takes ${empty === null ? "an unknown time" : nanoseconds(empty)}.`),
    figuresOf(cell),
    warnings.length ? make("h4", {}, "Warnings") : null, warnings.length ? make("ul", {}, ...warnings) : null,
    cell.warmup_ns ? warmupCurve(cell.warmup_ns) : null,
    make("h4", {}, `The code that was timed: ${row.case}`), codeOf(cell.mechanism, row.case));
}
