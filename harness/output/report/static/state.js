// What the reader has chosen. It lives in the address, after the #, so that a link shows what its sender saw.
// only, show and groups name what is shown, in a comma list; "" is everything.
const DEFAULTS = { case: "", row: "", only: "", show: "", groups: "", find: "", base: "", rows: "", bars: "", ratios: "", columns: "", scale: "log", lines: "lead", by: "clock", which: "different", sort: "" };
const state = { ...DEFAULTS };
const listeners = [];

const asked = (name) => new Set(state[name] ? state[name].split(",") : []);
const isShown = (name, value) => !state[name] || asked(name).has(value);
const hiddenTier = (tier) => !isShown("show", tier);

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

// Takes a value out of what is shown, or puts it in; all is where everything can be named.
function toggle(name, value, all = []) {
  const now = state[name] || !all.length ? asked(name) : new Set(all);
  if (!now.delete(value)) now.add(value);
  change({ [name]: now.size && now.size < (all.length || Infinity) ? [...now].sort().join(",") : "" });
}
