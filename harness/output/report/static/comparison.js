// This run beside others: the ratio of each row as an interval around 1. One execution alone has an
// interval without ends: it is drawn over the whole width.
const FARTHEST = 1e6;
const ratioText = (r) => (r > 1 / FARTHEST && r < FARTHEST ? significant(r) : "–");

function ratioPlot([low, estimate, high], at) {
  const middle = PLOT.height / 2, x = (v) => at(v).toFixed(1);
  return make("svg", { class: "dots", viewBox: `0 0 ${PLOT.width} ${PLOT.height}`, "aria-hidden": "true" },
    make("path", { class: "one", d: `M${x(1)} 0V${PLOT.height}` }),
    make("path", { class: "band", d: `M${x(low)} ${middle}H${Math.max(at(Math.min(high, at.most)), at(low) + 1).toFixed(1)}` }),
    make("path", { class: "estimate", d: `M${x(estimate)} 3V${PLOT.height - 3}` }));
}

function wantedRows(all) {
  if (state.which === "all") return all;
  if (state.which === "case") return all.filter((row) => row[1] === rowNumber());
  return all.filter((row) => row[5] === "slower" || row[5] === "faster");
}

function comparedLine([mechanism, row, before, after, ratio, verdict], at) {
  const info = data.mechanisms[mechanism], link = `#case=${nameOf(data.rows[row])}&row=${info.id}`;
  const number = (v, ...text) => make("td", { class: "number", "data-v": v }, ...text);
  // A time is a number, or [the slowest, all in words, how often each was seen] for several speeds.
  const time = (v, wrap = (text) => text) => (Array.isArray(v) ? make("td", { class: "number speeds", "data-v": v[0], title: v[2] }, wrap(unbroken(v[1]))) : number(v, wrap(nanoseconds(v))));
  return make("tr", { "data-m": mechanism },
    make("th", { scope: "row" }, make("span", { class: `swatch ${info.class}`, "aria-hidden": "true" }), info.id),
    make("td", {}, data.rows[row].label), time(before), time(after, (text) => make("a", { href: link }, text)),
    make("td", { class: `plot-cell ${info.class}` }, ratio ? ratioPlot(ratio, at) : null),
    ...(ratio ?? ["", "", ""]).map((r, i) => number(r, i === 1 ? make("strong", {}, ratioText(r)) : ratioText(r))),
    make("td", { class: `v-${verdict.replaceAll(" ", "-")}` }, verdict));
}

function showComparisons() {
  for (const place of document.querySelectorAll("[data-comparison]")) {
    const rows = wantedRows(data.comparisons[place.dataset.comparison][state.by]);
    const wanted = `${state.by} ${state.which} ${state.which === "case" ? state.case : ""}`;
    if (place.dataset.shown === wanted) continue;
    place.dataset.shown = wanted;
    place.closest(".scroll").nextElementSibling?.matches(".tools.copy") && place.closest(".scroll").nextElementSibling.remove();
    if (!rows.length) {
      place.replaceChildren(make("p", { class: "quiet" }, state.which === "different" ? "No row differs." : "No such row."));
      continue;
    }
    const ends = rows.flatMap((row) => (row[4] ? [row[4][2], 1 / row[4][0]] : []));
    const most = Math.max(1.05, ...ends.filter((end) => end < FARTHEST));
    const at = scaleFor([1 / most, most], true);
    const heads = [["mechanism", ""], ["case", ""], ["before", "number"], ["this run", "number"], [null, "plot-cell"],
      ["low", "number"], ["ratio", "number"], ["high", "number"], ["verdict", ""]];
    const scale = make("span", { class: "ends" }, ...[1 / most, 1, most].map((v) => make("span", {}, `${significant(v)} ×`)));
    const head = heads.map(([name, kind]) => make("th", { scope: "col", class: kind || false }, name ? make("button", { type: "button", class: "sort" }, name) : scale));
    const table = make("table", { class: "sorted", id: `compared-${place.dataset.comparison}` },
      make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows.map((row) => comparedLine(row, at))));
    place.replaceChildren(table);
    equip(table);
  }
}
