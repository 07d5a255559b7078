/**
 * Times rows with mitata and writes what it found, as langs/README.md says
 * under Witnesses. Node.js, Bun and Deno share it.
 */
import { writeFileSync } from "node:fs";
import { bench, do_not_optimize, measure, run } from "mitata";

export { do_not_optimize };

/**
 * Calls in an iteration of the variant: enough that mitata does not put
 * thousands of iterations into one sample, which then lasts half a second.
 */
const BATCH = 10_000;

/**
 * How long the variant's loop runs before mitata times it, for mitata warms
 * nothing up. Without it, or with mitata's collection between it and the
 * samples, half of inc_i64's samples in Deno took 71 ns a call and not 6.
 */
const HEATING_MS = 1000;

function heated(many) {
  const end = performance.now() + HEATING_MS;
  while (performance.now() < end) many(BATCH);
  return () => do_not_optimize(many(BATCH));
}

/**
 * The ways to time a row: how many calls an iteration has, and the function
 * that mitata calls at each.
 */
const WAYS = {
  once: ({ once }) => ({ calls: 1, iteration: once }),
  batched: ({ many }) => ({
    calls: BATCH,
    iteration: heated(many),
  }),
  // The worker's very function, warmed up by growing loops as the suite does.
  own(_, own) {
    for (let calls = 1; calls < 2 ** 22; calls *= 2) own(calls);
    return { calls: BATCH, iteration: () => do_not_optimize(own(BATCH)) };
  },
};

/** Registers the row that a word of XC_ROWS names. */
function prepare(rows, cases, word) {
  const [id, size, variant] = word.split(":");
  const row = rows[id](Number(size));
  const worker = (calls) => cases[id](Number(size), calls).value;
  const { calls, iteration } = WAYS[variant ?? "once"](row, worker);
  bench(word, iteration).gc(variant ? false : "once");
  return { case: id, size: Number(size), variant, calls, row, iteration };
}

function line({ calls, row, iteration: _, ...asked }, stats) {
  const ns = stats.samples.map((sample) => sample / calls);
  return JSON.stringify({ ...asked, ns, value: String(row.many(1)) }) + "\n";
}

/**
 * Times the rows that XC_ROWS names into the file XC_WITNESS. rows has, by
 * case, a function of the size that gives a row's {once, many}; cases are the
 * worker's functions.
 */
export async function time(rows, cases) {
  const words = process.env.XC_ROWS.split(" ");
  const prepared = words.map((word) => prepare(rows, cases, word));
  // mitata is done with a row in 0.6 s, too soon for its calls to be counted.
  const min_cpu_time = Number(process.env.XC_SECONDS ?? 0) * 1e9;
  if (min_cpu_time > 0) {
    for (const one of prepared) await measure(one.iteration, { min_cpu_time });
  }
  const { benchmarks } = await run({ format: "quiet", throw: true });
  const lines = prepared.map((one, i) =>
    line(one, benchmarks[i].runs[0].stats)
  );
  writeFileSync(process.env.XC_WITNESS, lines.join(""));
}
