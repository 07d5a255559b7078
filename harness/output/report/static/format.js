// Numbers as harness/core/format.py words them: rounded here only, with units.
function significant(value, digits = 3) {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(Math.max(decimals, 0), 20));
}

function nanoseconds(ns) {
  for (const [unit, size] of [["s", 1e9], ["ms", 1e6], ["µs", 1e3]]) {
    if (Math.abs(ns) >= size) return `${significant(ns / size)} ${unit}`;
  }
  return `${significant(ns)} ns`;
}

// text for a narrow cell: its unit stays on the line of the last number.
const unbroken = (text) => text.replace(/ (\S+)$/, "\u00a0$1");

// An id for a narrow cell: it may break after its language.
const breakable = (id) => id.split(/(?<=\/)/).flatMap((part, i) => (i ? [make("wbr"), part] : [part]));

// What would turn or hide the text beside it is shown by its number, as page.py does.
const shown = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (one) => ("\n\t".includes(one) ? one : `\\u${one.codePointAt(0).toString(16).padStart(4, "0")}`));
const fit = (value) => (typeof value === "string" ? shown(value) : value);

// An element with attributes and children. Text only ever goes in as text.
function make(tag, attributes = {}, ...children) {
  const svg = ["svg", "g", "path", "text", "line", "circle", "title"].includes(tag);
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : ["title", "aria-label"].includes(name) ? fit(value) : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined).map(fit));
  return element;
}

function say(text) {
  const place = document.getElementById("said");
  place.textContent = text;
  setTimeout(() => { if (place.textContent === text) place.textContent = ""; }, 4000);
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages opened from a file have no clipboard in some browsers.
    const area = make("textarea", { class: "offscreen" }, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(`${what} copied`);
}

function download(text, name, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  say(`${name} downloaded`);
}
