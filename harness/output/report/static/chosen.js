// Which rows a picture shows: the usual one of each language, or all of what was chosen; at most twelve at first.
const MOST_ROWS = 12;
// Shown first while no language is chosen: those that most readers look for. The others are one click away.
const LOOKED_FOR = ["c", "python", "cpp", "java", "node", "go", "rust", "dotnet", "php", "ruby", "lua", "perl"];
const BASELINE = "c/linked";

const baseId = () => state.base || BASELINE;
const infoOf = (one) => data.mechanisms[one.mechanism];
const cheapest = (some, rank = rankOf) => [...some].sort((a, b) => rank(a) - rank(b))[0];

// A language's usual row, as Python chose it; where the filters hide that, the cheapest of those they leave.
const usualOf = (own, rank = rankOf) => own.find((one) => one.usual) ?? cheapest(own, rank);

// A version that was asked for has its place under versions, and here only for who looks for it by its @.
const isAsBuiltHere = (one) => !infoOf(one).id.includes("@") || state.find.includes("@");

// all: of one case, each with its mechanism; rank: what they are sorted by; name: of the state that asks for all
// rows. C comes first; every: all that could be shown; left: how many of them are not.
function chosen(all, rank, name) {
  const own = all.filter((one) => infoOf(one).tier !== "host" && shows(one.mechanism) && isAsBuiltHere(one));
  const base = all.find((one) => infoOf(one).id === baseId());
  const sorted = (some) => some.sort((a, b) => rank(a) - rank(b));
  let rows = own;
  if (!state.only && !state.find) {
    const languages = [...new Set(own.map((one) => infoOf(one).language))];
    rows = languages.map((language) => usualOf(own.filter((one) => infoOf(one).language === language), rank));
  }
  rows = sorted(rows.filter((one) => one !== base));
  const isKnown = (one) => LOOKED_FOR.includes(infoOf(one).language);
  const every = state.only || state.find ? rows : [...rows.filter(isKnown), ...rows.filter((one) => !isKnown(one))];
  const kept = firstOf(every, name, MOST_ROWS - (base ? 1 : 0));
  // The usual way is among them, however slow it is.
  const usual = state.only && every.find((one) => one.usual);
  if (usual && !kept.includes(usual)) kept[kept.length - 1] = usual;
  return { base, every, rows: base ? [base, ...sorted(kept)] : sorted(kept), left: every.length - kept.length };
}

// The first of the rows, or all where the state of that name asks for them.
const firstOf = (rows, name, most = MOST_ROWS) => rows.slice(0, state[name] === "all" ? rows.length : most);
