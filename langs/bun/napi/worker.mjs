import { serve } from "../../node/kit/worker.mjs";
import { BUN } from "../kit/runtime.mjs";

await serve(BUN, () => import("./cases.mjs"));
