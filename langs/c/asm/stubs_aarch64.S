/* Procedure Call Standard for the Arm 64-bit Architecture: https://github.com/ARM-software/abi-aa */
    .text

    .macro begin_stub name
    .globl stub_\name
    .type stub_\name, %function
    .p2align 4
stub_\name:
    .cfi_startproc
    hint #34 /* bti c: a landing pad where branch targets are enforced, nothing elsewhere */
    .endm

    .macro end_stub name
    .cfi_endproc
    .size stub_\name, . - stub_\name
    .endm

    /* Frame record: the caller's frame pointer and the return address. */
    .macro open_frame
    stp x29, x30, [sp, #-16]!
    .cfi_def_cfa_offset 16
    .cfi_offset x29, -16
    .cfi_offset x30, -8
    mov x29, sp
    .cfi_def_cfa_register x29
    .endm

    .macro close_frame
    mov sp, x29
    .cfi_def_cfa_register sp
    ldp x29, x30, [sp], #16
    .cfi_def_cfa_offset 0
    .cfi_restore x30
    .cfi_restore x29
    ret
    .endm

    .macro FRAME name
    begin_stub \name
    open_frame
    bl xc_\name
    close_frame
    end_stub \name
    .endm

    .macro JUMP name
    begin_stub \name
    b xc_\name
    end_stub \name
    .endm

    FRAME sum8_i64

    /* The last four of twelve integers lie on the stack, above the frame record. */
    begin_stub sum12_i64
    open_frame
    ldp x9, x10, [x29, #16]
    ldp x11, x12, [x29, #32]
    stp x11, x12, [sp, #-16]!
    stp x9, x10, [sp, #-16]!
    bl xc_sum12_i64
    close_frame
    end_stub sum12_i64

    /* A struct of 128 bytes is passed by a pointer to the caller's copy: no argument on the stack, and
     * x8, where the result goes, passes through. */
    FRAME mat4_scale
