/**
 * All cases, in the order of native/cases.toml.
 *
 * C sees linear memory only, so that what JavaScript holds is copied in, and
 * what C wrote is copied out, at every call. The places for it are made once.
 */
import arrays from "./arrays.mjs";
import batch from "./batch.mjs";
import callbacks from "./callbacks.mjs";
import calls from "./calls.mjs";
import errors from "./errors.mjs";
import handles from "./handles.mjs";
import { counts } from "./library.mjs";
import strings from "./strings.mjs";
import structs from "./structs.mjs";
import threads from "./threads.mjs";
import work from "./work.mjs";

export { xc_abi_version as abi } from "./library.mjs";
export { workInTeam } from "./threads.mjs";

/** When a request is done. */
export const after = () => counts.save();

export const cases = {
  ...calls,
  ...strings,
  ...arrays,
  ...structs,
  ...callbacks,
  ...handles,
  ...errors,
  ...work,
  ...batch,
  ...threads,
};
