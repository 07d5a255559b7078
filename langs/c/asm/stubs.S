/* Call stubs for the processor that the compiler writes for: stub_NAME calls xc_NAME.
 *
 * FRAME name: a frame of its own, a call, a return: what a trampoline costs that has something to do
 * afterwards. JUMP name: a tail jump, right where nothing is left to do and every argument is already
 * where the function looks for it. Both keep the stack aligned to 16 bytes at the call, change no
 * callee-saved register, and say by CFI how to unwind through them. */
#if !defined(__ELF__)
#error "these stubs are written for ELF"
#elif defined(__x86_64__)
#include "stubs_x86_64.S"
#elif defined(__aarch64__)
#include "stubs_aarch64.S"
#else
#error "there are stubs for x86-64 and AArch64"
#endif

    FRAME noop
    FRAME add_i32
    FRAME inc_i64
    FRAME sum2_i64
    FRAME sum4_i64
    FRAME sum6_i64
    FRAME sum8_f64
    FRAME point_dist
    FRAME point_add
    FRAME apply_i64
    FRAME counter_new
    FRAME counter_add
    FRAME counter_free
    FRAME parse_i64
    FRAME last_error

    JUMP abi_version
    JUMP str_len
    JUMP str_upper
    JUMP str_free
    JUMP str_copy
    JUMP person_json
    JUMP sum_f64
    JUMP scale_f64
    JUMP sort_i32
    JUMP log_message
    JUMP buffer_new
    JUMP buffer_free
    JUMP work
    JUMP sha256
    JUMP matmul_f64
    JUMP add_batch

    .section .note.GNU-stack, "", %progbits /* no executable stack for our sake */
