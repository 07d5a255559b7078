-- | The cases, each under its own name, in the order of native/cases.toml.
module Main (main) where

import Arrays
import Batch
import Callbacks
import Calls
import Crosscall
import Errors
import Handles
import Protocol
import Strings
import Structs
import Threads
import Work

main :: IO ()
main =
  serve
    xcAbiVersion
    [ ("empty", empty)
    , ("noop", noop)
    , ("add_i32", addI32)
    , ("inc_i64", incI64)
    , ("sum2_i64", sum2I64)
    , ("sum4_i64", sum4I64)
    , ("sum6_i64", sum6I64)
    , ("sum8_i64", sum8I64)
    , ("sum12_i64", sum12I64)
    , ("sum8_f64", sum8F64)
    , ("str_len", strLen)
    , ("str_upper", strUpper)
    , ("str_copy", strCopy)
    , ("person_json", personJson)
    , ("sum_f64", sumF64)
    , ("scale_f64", scaleF64)
    , ("point_dist", pointDist)
    , ("point_add", pointAdd)
    , ("mat4_scale", mat4Scale)
    , ("apply_i64", applyI64)
    , ("sort_i32", sortI32)
    , ("log_message", logMessage)
    , ("counter_add", counterAdd)
    , ("counter_cycle", counterCycle)
    , ("counter_guarded", counterGuarded)
    , ("buffer_adopt", bufferAdopt)
    , ("parse_ok", parseOk)
    , ("parse_fail", parseFail)
    , ("work", work)
    , ("sha256", sha256)
    , ("matmul_f64", matmulF64)
    , ("add_batch", addBatch)
    , ("parallel_work", parallelWork)
    ]
