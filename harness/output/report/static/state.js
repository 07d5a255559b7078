// What the reader has chosen. It lives in the address, after the #, so that a link shows what its sender saw.
const DEFAULTS = { case: "", row: "", languages: "", tiers: "", groups: "", find: "", scale: "log", lines: "lead", by: "clock", which: "different", sort: "" };
const state = { ...DEFAULTS };
const listeners = [];

const hidden = (name) => new Set(state[name] ? state[name].split(",") : []);

function readAddress() {
  const text = location.hash.slice(1);
  if (text && !text.includes("=")) return false; // an ordinary link to a section
  const given = new URLSearchParams(text);
  for (const name of Object.keys(DEFAULTS)) state[name] = given.get(name) ?? DEFAULTS[name];
  return true;
}

function address() {
  const chosen = new URLSearchParams();
  for (const [name, usual] of Object.entries(DEFAULTS)) if (state[name] !== usual) chosen.set(name, state[name]);
  return "#" + decodeURIComponent(chosen.toString().replace(/%(?!2F|3A|2C)/g, "%25"));
}

function change(changes, remember = false) {
  Object.assign(state, changes);
  const target = address();
  const url = target === "#" ? location.pathname + location.search : target;
  history[remember ? "pushState" : "replaceState"](null, "", url);
  for (const listener of listeners) listener(changes);
}

// Takes a value out of a comma list in the state, or puts it in.
function toggle(name, value) {
  const now = hidden(name);
  if (!now.delete(value)) now.add(value);
  change({ [name]: [...now].sort().join(",") });
}
