import { time } from "../../node/witness/mitata/harness/timing.mjs";
import { cases } from "./cases.mjs";
import { rows } from "./rows.mjs";

await time(rows, cases);
