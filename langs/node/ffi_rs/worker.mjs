import { NODE } from "../kit/runtime.mjs";
import { serve } from "../kit/worker.mjs";

await serve(NODE, () => import("./cases.mjs"));
