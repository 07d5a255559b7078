// The curves: at most six lines at once, drawn here from the points that Python chose, measured or computed.
const MOST_LINES = 6;
const MOST_DOTS = 12;
const CURVE = { width: 580, height: 360, left: 66, right: 152, top: 12, bottom: 44 };

// A size's place on its axis: logarithmic, and linear up to the least size where nothing, 0, has a place too.
function axisOf(values, log, from, to) {
  const positive = values.filter((v) => v > 0), least = Math.min(...positive);
  const on = log ? (v) => (v <= least ? v / least : 1 + Math.log10(v / least)) : (v) => v;
  const low = log ? on(Math.min(...values)) : Math.min(0, ...values), high = on(Math.max(...values)) || 1;
  const at = (v) => from + ((on(v) - low) / (high - low || 1)) * (to - from);
  const decades = Array.from({ length: 18 }, (_, e) => 10 ** (e - 4)).filter((v) => v >= least * 0.999 && v <= Math.max(...values) * 1.001);
  const round = 10 ** Math.floor(Math.log10(Math.max(...values) || 1));
  const steps = Array.from({ length: 11 }, (_, i) => (i * round) / (Math.max(...values) / round > 5 ? 1 : 2)).filter((v) => v <= Math.max(...values) * 1.001);
  const ticks = log ? [...(values.includes(0) ? [0] : []), ...decades] : steps;
  return Object.assign(at, { ticks: log && decades.length < 2 ? [least, Math.max(...values)] : ticks });
}

const tickText = (label, v) => (label.startsWith("time") ? (v ? nanoseconds(v).replace(/\.0+(?= )/, "").replace(/(\.\d*?)0+ /, "$1 ") : "0") : String(Number(v.toPrecision(3))));

// Places as near to the wanted ones as can be, in the same order, at least a gap apart.
function spread(wanted, gap, low, high) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]), places = [];
  let at = low - gap, limit = high + gap;
  for (const i of order) at = places[i] = Math.max(wanted[i], at + gap);
  for (const i of order.reverse()) limit = places[i] = Math.min(places[i], limit - gap);
  return places;
}

// C, then what is most looked for: the usual and the leading ones of what is shown.
function chosenLines(plan) {
  const own = plan.lines.filter((line) => shows(line.mechanism));
  if (state.lines === "all") return own;
  const rank = ({ mechanism, lead }) => {
    const { id, usual, language, tier } = data.mechanisms[mechanism];
    if (id === BASELINE) return -1;
    if (id.includes("@")) return 1000;
    const known = LOOKED_FOR.includes(language) ? LOOKED_FOR.indexOf(language) : LOOKED_FOR.length;
    return 100 * (usual ? 0 : lead ? 1 : { default: 2, tuned: 3, unsafe: 4, host: 5 }[tier]) + known;
  };
  return [...own].sort((a, b) => rank(a) - rank(b)).slice(0, plan.dots.length ? MOST_DOTS : MOST_LINES);
}

function lineMarks(line, x, y) {
  const middle = (points) => points.map(([a, , b]) => [a, b]);
  const path = (points) => points.map(([a, b], i) => `${i ? "L" : "M"}${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join("");
  const band = line.points.map(([a, low, , high]) => `M${x(a).toFixed(1)} ${y(low).toFixed(1)}V${y(high).toFixed(1)}`).join("");
  const dots = (points) => points.map(([a, b]) => `M${x(a).toFixed(1)} ${y(b).toFixed(1)}h0`).join("");
  // A line breaks off at the points that have several speeds.
  const parts = [];
  let part = [];
  for (const a of [...line.points.map((p) => [p[0], p[2]]), ...line.speeds.map(([s]) => [s, null])].sort((p, q) => p[0] - q[0])) {
    if (a[1] === null) { parts.push(part); part = []; } else part.push(a);
  }
  const joined = line.model ? [line.model] : [...parts, part];
  return [make("path", { class: `line${data.mechanisms[line.mechanism].tier === "host" ? " dotted" : ""}`, d: joined.map(path).join("") }),
    make("path", { class: "ends-of", d: band }), make("path", { class: "dot", d: dots(middle(line.points)) }),
    make("path", { class: "ring", d: dots(line.speeds) })];
}

function endOf(line) {
  const last = line.points.at(-1), several = line.speeds.at(-1);
  if (line.model?.length) return line.model.at(-1);
  return several && (!last || several[0] > last[0]) ? several : [last[0], last[2]];
}

function curvePicture(plan, lines) {
  const xs = lines.flatMap((line) => [...line.points, ...line.speeds].map(([x]) => x));
  const ys = lines.flatMap((line) => [...line.points.map((p) => p[2]), ...line.speeds.map(([, y]) => y)]).concat(plan.ideal ? xs : []);
  const { width, height, left, right, top, bottom } = CURVE;
  const x = axisOf(xs, plan.x_log, left, width - right);
  const within = (scale) => (v) => Math.min(Math.max(scale(v), top - 6), height - bottom + 6);
  const bare = axisOf(plan.y_log ? ys.filter((v) => v > 0) : ys, plan.y_log, height - bottom, top), y = within(bare);
  const xTicks = plan.x_log ? x.ticks : [...new Set(xs)];
  const grid = [...xTicks.map((v) => `M${x(v).toFixed(1)} ${top}V${height - bottom}`), ...bare.ticks.map((v) => `M${left} ${y(v).toFixed(1)}H${width - right}`)].join("");
  const reference = plan.threshold ? `M${left} ${y(plan.threshold)}H${width - right}` : plan.ideal ? `M${x(Math.min(...xs))} ${y(Math.min(...xs))}L${x(Math.max(...xs))} ${y(Math.max(...xs))}` : "";
  const oneLanguage = state.only && !state.only.includes(",");
  let n = 0;
  const colours = lines.map((line) => (oneLanguage && data.mechanisms[line.mechanism].id !== BASELINE ? `s${n++ % 6}` : data.mechanisms[line.mechanism].class));
  const places = spread(lines.map((line) => y(endOf(line)[1])), 13, top + 6, height - bottom);
  const drawn = lines.map((line, i) => make("g", { class: `curve ${colours[i]}`, "data-m": line.mechanism },
    make("title", {}, `${data.mechanisms[line.mechanism].title} (${data.mechanisms[line.mechanism].id})`), ...lineMarks(line, x, y),
    lines.length <= 2 * MOST_LINES ? make("path", { class: "lead", d: `M${(x(endOf(line)[0]) + 4).toFixed(1)} ${y(endOf(line)[1]).toFixed(1)}L${width - right + 8} ${places[i].toFixed(1)}` }) : null,
    lines.length <= 2 * MOST_LINES ? make("text", { x: width - right + 11, y: (places[i] + 4).toFixed(1) }, data.mechanisms[line.mechanism].id) : null));
  const label = `${plan.title}: ${plan.y_label} over ${plan.x_label}, ${lines.map((line) => data.mechanisms[line.mechanism].id).join(", ")}`;
  return make("svg", { class: "plot curves", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    make("path", { class: "grid", d: grid }), make("path", { class: "one", d: reference }),
    ...xTicks.map((v) => make("text", { class: "tick", x: x(v).toFixed(1), y: height - bottom + 16, "text-anchor": "middle" }, tickText(plan.x_label, v))),
    ...bare.ticks.map((v) => make("text", { class: "tick", x: left - 6, y: (y(v) + 4).toFixed(1), "text-anchor": "end" }, tickText(plan.y_label, v))),
    make("text", { class: "axis", x: (left + width - right) / 2, y: height - 6, "text-anchor": "middle" }, plan.x_label), ...drawn);
}

// How long the C function must run for the crossing to be 10 % and 1 % of the call, the least first.
function workPicture(dots, label) {
  const width = 560, left = 170, pitch = 20, top = 26, height = top + dots.length * pitch + 6;
  const at = axisOf(dots.flatMap((dot) => dot.slice(1)).filter((v) => v > 0), true, left, width - 20);
  const mark = (name, v, y) => (v > 0 ? make("path", { class: name, d: `M${at(v).toFixed(1)} ${y}h0` }) : null);
  return make("svg", { class: "plot curves", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    make("path", { class: "grid", d: at.ticks.map((v) => `M${at(v).toFixed(1)} ${top - 6}V${height}`).join("") }),
    ...at.ticks.map((v) => make("text", { class: "tick", x: at(v).toFixed(1), y: 14, "text-anchor": "middle" }, tickText("time", v))),
    ...dots.map(([m, tenth, hundredth], i) => make("g", { class: `curve ${data.mechanisms[m].class}`, "data-m": m },
      make("title", {}, `${data.mechanisms[m].id}: under 10 % from ${nanoseconds(tenth)} on, under 1 % from ${hundredth > 0 ? nanoseconds(hundredth) : "–"} on`),
      make("text", { x: left - 10, y: top + i * pitch + 8, "text-anchor": "end" }, data.mechanisms[m].id),
      tenth > 0 && hundredth > 0 ? make("path", { class: "lead", d: `M${at(tenth).toFixed(1)} ${top + i * pitch + 4}H${at(hundredth).toFixed(1)}` }) : null,
      mark("dot", tenth, top + i * pitch + 4), mark("ring", hundredth, top + i * pitch + 4))));
}

function showCurves() {
  for (const place of document.querySelectorAll("[data-curve]")) {
    const plan = data.curves[Number(place.dataset.curve)], lines = chosenLines(plan);
    const numbers = new Set(lines.map((line) => line.mechanism));
    const dots = plan.dots.filter(([m]) => numbers.has(m)).sort((a, b) => a[1] - b[1]);
    const enough = lines.some((line) => line.points.length + line.speeds.length);
    place.replaceChildren(plan.dots.length ? (dots.length ? workPicture(dots, plan.title) : make("p", { class: "quiet" }, "None of the shown mechanisms has such a point."))
      : enough ? curvePicture(plan, lines) : make("p", { class: "quiet" }, "None of the shown mechanisms has these sizes."));
  }
}
