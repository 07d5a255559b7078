import { serve } from "../../node/kit/worker.mjs";
import { DENO } from "../kit/runtime.mjs";

await serve(DENO, () => import("./cases.mjs"));
