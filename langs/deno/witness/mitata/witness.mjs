import { time } from "../../node/witness/mitata/harness/timing.mjs";
import { rows } from "./rows.mjs";

await time(rows);
