// Price over version: a picture for each mechanism of which the run has several versions, for the case in view.
const LADDER = { width: 580, height: 300, left: 66, right: 30, top: 24, bottom: 44 };
const LONGEST_LABEL = 14;

const shortened = (text) => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);
const measuredIn = (mechanism, row) => cells.find((cell) => cell.mechanism === mechanism && cell.row === row);

// From 0, so that a height is a price; up to the end of the widest interval.
function versionPicture(ladder, steps, usual) {
  const { width, height, left, right, top, bottom } = LADDER;
  const times = [...steps.map((step) => step.cell), ...(usual ? [usual] : [])].flatMap((cell) => [...speedsOf(cell), ...(cell.ns ?? [])]);
  const y = axisOf([0, ...times], false, height - bottom, top);
  const x = (i) => left + ((i + 0.5) * (width - left - right)) / steps.length;
  const at = (i, t) => `${x(i).toFixed(1)} ${y(t).toFixed(1)}`;
  const rested = steps.map((step, i) => [i, step.cell]).filter(([, cell]) => !cell.speeds_ns);
  // What is no older and newer, as two compilers, lies on no way from one to the next.
  const line = ladder.first !== "the oldest" ? "" : rested.map(([i, cell], n) => `${n ? "L" : "M"}${at(i, cell.ns[1])}`).join("");
  const ends = rested.map(([i, cell]) => `M${at(i, cell.ns[0])}V${y(cell.ns[2]).toFixed(1)}`).join("");
  const dots = rested.map(([i, cell]) => `M${at(i, cell.ns[1])}h0`).join("");
  const rings = steps.flatMap((step, i) => (step.cell.speeds_ns ? speedsOf(step.cell).map((t) => `M${at(i, t)}h0`) : [])).join("");
  const said = steps.map((step) => `${step.label} ${timeOf(step.cell)}`).join(", ");
  return make("svg", { class: "plot curves", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${ladder.id} over ${ladder.tool}: ${said}` },
    make("path", { class: "grid", d: y.ticks.map((v) => `M${left} ${y(v).toFixed(1)}H${width - right}`).join("") }),
    usual ? make("path", { class: "one", d: speedsOf(usual).map((t) => `M${left} ${y(t).toFixed(1)}H${width - right}`).join("") }) : null,
    ...y.ticks.map((v) => make("text", { class: "tick", x: left - 6, y: (y(v) + 4).toFixed(1), "text-anchor": "end" }, tickText("time", v))),
    ...steps.map((step, i) => make("text", { class: "tick", x: x(i).toFixed(1), y: height - bottom + 16, "text-anchor": "middle" }, shortened(step.label))),
    make("text", { class: "axis", x: (left + width - right) / 2, y: height - 6, "text-anchor": "middle" }, ladder.tool),
    make("g", { class: `curve ${infoOf(steps[0].cell).class}` },
      make("path", { class: "line", d: line }), make("path", { class: "ends-of", d: ends }), make("path", { class: "dot", d: dots }), make("path", { class: "ring", d: rings }),
      ...steps.map((step, i) => make("text", { x: (x(i) + 8).toFixed(1), y: (y(rankOf(step.cell)) - 8).toFixed(1) }, step.factor.split(" (")[0]))));
}

function versionTable(ladder, steps, usual) {
  const cell = (kind, ...text) => make("td", { class: kind }, ...text);
  const interval = (one) => (one.speeds_ns ? one.seen_text : `${nanoseconds(one.ns[0])} … ${nanoseconds(one.ns[2])}`);
  const lines = steps.map((step) => make("tr", {}, make("th", { scope: "row" }, step.label), cell("quiet", step.version === step.label ? "" : step.version),
    cell("number", unbroken(timeOf(step.cell))), cell("number", interval(step.cell)), cell("number", step.factor), cell("", step.verdict)));
  if (usual) lines.push(make("tr", {}, make("th", { scope: "row" }, "this machine’s"), cell("quiet"), cell("number", unbroken(timeOf(usual))), cell("number", interval(usual)), cell("number"), cell("")));
  const heads = [[ladder.tool, ""], ["version", ""], ["time per call", "number"], ["95 % interval", "number"], [`over ${ladder.first}`, "number"], ["verdict", ""]];
  return make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `Versions of ${ladder.tool}: ${ladder.id}` },
    make("table", { class: "versions" }, make("thead", {}, make("tr", {}, ...heads.map(([name, kind]) => make("th", { scope: "col", class: kind || false }, name)))), make("tbody", {}, ...lines)));
}

function versionFigure(ladder) {
  const steps = ladder.steps.map((step) => ({ ...step, cell: measuredIn(step.mechanism, ladder.row) }));
  const usual = ladder.usual === null ? null : measuredIn(ladder.usual, ladder.row);
  return make("figure", { "data-ladder": `${ladder.id} ${ladder.tool}` }, make("h3", {}, `${ladder.id} over ${ladder.tool}`),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `Picture: ${ladder.id} over ${ladder.tool}` }, versionPicture(ladder, steps, usual)),
    make("details", {}, make("summary", {}, "Numbers"), versionTable(ladder, steps, usual)));
}

function showVersions() {
  const place = document.getElementById("versions-pictures");
  if (!place) return;
  const found = data.versions.filter((ladder) => ladder.row === rowNumber() && ladder.steps.some((step) => shows(step.mechanism)));
  byId("versions-case").replaceChildren(make("code", {}, data.rows[rowNumber()]?.label ?? ""));
  place.replaceChildren(...(found.length ? found.map(versionFigure) : [make("p", { class: "quiet" }, "Nothing that is shown has several versions of this case.")]));
}
