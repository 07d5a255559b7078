// What the pictures of the answer, of instructions and of comparisons share: their table, the button for the rows
// that are left, and a copy of what is shown as a file.

// heads: [name, kind], the picture's own without a name: ends stands over it. The old table's buttons go with it.
function showTable(place, { id, kind, heads, ends, lines, none }) {
  const tools = place.closest(".scroll").nextElementSibling;
  if (tools?.matches(".tools.copy")) tools.remove();
  const head = heads.map(([name, own]) => make("th", { scope: "col", class: own || false },
    name ? make("button", { type: "button", class: "sort" }, name) : make("span", { class: "ends" }, ...ends.map((end) => make("span", {}, end)))));
  const table = make("table", { class: `${kind} sorted`, id }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...lines));
  place.replaceChildren(lines.length ? table : make("p", { class: "quiet" }, none));
  if (lines.length) equip(table);
}

function showMore(place, left, name) {
  const button = place.querySelector("[data-more]");
  button.hidden = !left && state[name] !== "all";
  button.textContent = state[name] === "all" ? `Show ${MOST_ROWS} rows` : `Show ${left} more`;
}

const colourOf = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const colourIn = (kind) => getComputedStyle(document.querySelector(`.swatch.${kind}`)).color;

// A picture as a file of its own, with its colours inside. rows: [{ name, text, strokes: [[from, to, colour, width,
// opacity]] }], a dot where both ends are one; line: where a dashed one is drawn; key: [[colour, words]]. Places
// are those of the plot.
function pictureSvg({ heading, rows, line, key = [] }) {
  const top = key.length ? 66 : 46, height = top - 2 + rows.length * 26, scale = 2.2;
  const left = Math.max(190, 16 + 7.6 * Math.max(0, ...rows.map(({ name }) => name.length))), width = Math.round(left + 570);
  const x = (at) => (left + at * scale).toFixed(1);
  const text = (attributes, ...children) => make("text", { "font-size": 13, fill: colourOf("--ink"), ...attributes }, ...children);
  const drawn = rows.flatMap(({ name, text: words, strokes }, i) => {
    const y = top + i * 26;
    return [text({ x: left - 6, y: y + 4, "text-anchor": "end" }, name),
      ...strokes.map(([from, to, stroke, thick, opacity = 1]) => make("path", { d: `M${x(from)} ${y}H${x(to)}`, stroke, "stroke-width": thick, "stroke-opacity": opacity, "stroke-linecap": from === to ? "round" : false })),
      text({ x: left + PLOT.width * scale + 8, y: y + 4 }, words)];
  });
  const dashed = line === undefined ? [] : [make("path", { d: `M${x(line)} ${top - 16}V${height}`, stroke: colourOf("--ink"), "stroke-dasharray": "4 3" })];
  const legend = key.map(([fill, words], i) => text({ x: 8 + i * 120, y: 38, fill, "font-weight": 600 }, words));
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": "system-ui, sans-serif" },
    make("path", { d: `M0 0H${width}V${height}H0z`, fill: colourOf("--paper") }), text({ x: 8, y: 18, "font-weight": 600 }, heading), ...legend, ...dashed, ...drawn);
  return new XMLSerializer().serializeToString(svg);
}

function savePng(svg, name) {
  const picture = new Image();
  picture.addEventListener("load", () => {
    const canvas = make("canvas", { width: 2 * picture.width, height: 2 * picture.height });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => download(blob, `${name}.png`, "image/png"));
  });
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

// The state that asks for all rows, and what is drawn, of each place with a picture.
const PICTURES = { answer: ["rows", answerPicture], anatomy: ["bars", barsPicture], comparison: ["ratios", ratiosPicture] };

function wirePictures() {
  for (const place of document.querySelectorAll("[data-picture]")) {
    const [name, picture] = PICTURES[place.dataset.picture];
    place.querySelector("[data-more]").addEventListener("click", () => change({ [name]: state[name] === "all" ? "" : "all" }));
    for (const button of place.querySelectorAll("[data-save]")) {
      button.addEventListener("click", () => {
        const svg = pictureSvg(picture(place)), file = `crosscall-${place.dataset.picture}-${state.case.replace(/[^\w-]/g, "-")}`;
        if (button.dataset.save === "png") savePng(svg, file);
        else download(svg, `${file}.svg`, "image/svg+xml");
      });
    }
  }
}
