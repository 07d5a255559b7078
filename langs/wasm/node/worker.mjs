import { NODE } from "../../node/kit/runtime.mjs";
import { serve } from "../../node/kit/worker.mjs";

await serve(`${NODE}, WebAssembly`, () => import("./cases.mjs"));
