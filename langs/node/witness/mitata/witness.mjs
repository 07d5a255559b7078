import { cases } from "./cases.mjs";
import { time } from "./harness/timing.mjs";
import { rows } from "./rows.mjs";

await time(rows, cases);
