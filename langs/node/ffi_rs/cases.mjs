/** All cases, in the order of native/cases.toml. */
import arrays from "./arrays.mjs";
import batch from "./batch.mjs";
import callbacks from "./callbacks.mjs";
import calls from "./calls.mjs";
import errors from "./errors.mjs";
import handles from "./handles.mjs";
import { xc_abi_version } from "./library.mjs";
import strings from "./strings.mjs";
import structs from "./structs.mjs";
import threads from "./threads.mjs";
import work from "./work.mjs";

export { workInTeam } from "./threads.mjs";

export const abi = () => xc_abi_version([]);

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
