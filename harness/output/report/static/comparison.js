// This run beside others: the ratio of each row as an interval around 1. One execution alone has an
// interval without ends: it is drawn over the whole width.
const FARTHEST = 1e6;
const ratioText = (r) => (r > 1 / FARTHEST && r < FARTHEST ? significant(r) : "–");

function ratioPlot([low, estimate, high], at) {
  const middle = PLOT.height / 2, x = (v) => at(v).toFixed(1);
  return make("svg", { class: "dots", viewBox: `0 0 ${PLOT.width} ${PLOT.height}`, "aria-hidden": "true" },
    make("path", { class: "one", d: `M${x(1)} 0V${PLOT.height}` }),
    make("path", { class: "band", d: `M${x(low)} ${middle}H${Math.max(at(Math.min(high, at.most)), at(low) + 1).toFixed(1)}` }),
    make("path", { class: "ratio", d: `M${x(estimate)} ${middle}h0` }));
}

// The rows that were asked for and are shown, the largest differences first.
function wantedRows(place) {
  const all = data.comparisons[place.dataset.comparison][state.by].filter(([mechanism]) => shows(mechanism));
  const kept = { all: () => true, case: (row) => row[1] === rowNumber(), different: (row) => row[5] === "slower" || row[5] === "faster" }[state.which];
  const size = ([, , , , ratio]) => (ratio ? Math.abs(Math.log(ratio[1])) : -1);
  return all.filter(kept).sort((a, b) => size(b) - size(a));
}

function ratioScale(rows) {
  const ends = rows.flatMap((row) => (row[4] ? [row[4][2], 1 / row[4][0]] : []));
  const most = Math.max(1.05, ...ends.filter((end) => end < FARTHEST));
  return scaleFor([1 / most, most], state.scale === "log");
}

function comparedLine([mechanism, row, before, after, ratio, verdict], at) {
  const info = data.mechanisms[mechanism], link = `#case=${nameOf(data.rows[row])}&row=${info.id}`;
  const number = (v, ...text) => make("td", { class: "number", "data-v": v }, ...text);
  // A time is a number, or [the slowest, all in words, how often each was seen] for several speeds.
  const time = (v, wrap = (text) => text) => (Array.isArray(v) ? make("td", { class: "number speeds", "data-v": v[0], title: v[2] }, wrap(unbroken(v[1]))) : number(v, wrap(nanoseconds(v))));
  return make("tr", { "data-m": mechanism },
    make("th", { scope: "row" }, make("span", { class: `swatch ${info.class}`, "aria-hidden": "true" }), make("span", {}, ...breakable(info.id))),
    make("td", {}, data.rows[row].label), time(before), time(after, (text) => make("a", { href: link }, text)),
    make("td", { class: `plot-cell ${info.class}` }, ratio ? ratioPlot(ratio, at) : null),
    ...(ratio ?? ["", "", ""]).map((r, i) => number(r, i === 1 ? make("strong", {}, ratioText(r)) : ratioText(r))),
    make("td", { class: `v-${verdict.replaceAll(" ", "-")}` }, verdict));
}

function showComparisons() {
  for (const place of document.querySelectorAll("[data-comparison]")) {
    const every = wantedRows(place), rows = firstOf(every, "ratios"), at = ratioScale(rows);
    showTable(place, { id: `compared-${place.dataset.comparison}`, kind: "ratios",
      ends: [at.least, ...(state.scale === "log" ? [1] : []), at.most].map((v) => `${significant(v)} ×`),
      heads: [["mechanism", ""], ["case", ""], ["before", "number"], ["this run", "number"], [null, "plot-cell"],
        ["low", "number"], ["ratio", "number"], ["high", "number"], ["verdict", ""]],
      lines: rows.map((row) => comparedLine(row, at)), none: state.which === "different" ? "No row differs." : "No such row." });
    showMore(place.closest("[data-picture]"), every.length - rows.length, "ratios");
  }
}

function ratiosPicture(place) {
  const rows = firstOf(wantedRows(place.querySelector("[data-comparison]")), "ratios"), at = ratioScale(rows);
  return { heading: `ratio to the earlier run, ${state.scale} scale, above 1 is slower; ${data.created_utc.slice(0, 10)}`, line: at(1),
    rows: rows.map(([mechanism, row, , , ratio, verdict]) => {
      const { id, class: kind } = data.mechanisms[mechanism], own = colourIn(kind);
      const ends = ratio && [at(ratio[0]), at(Math.min(ratio[2], at.most))], middle = ratio && at(ratio[1]);
      return { name: `${id} ${data.rows[row].label}`, text: ratio ? `${ratioText(ratio[1])} × ${verdict}` : verdict,
        strokes: ratio ? [[...ends, own, 14, 0.35], [middle, middle, own, 10]] : [] };
    }) };
}
