/* System V ABI for AMD64: https://gitlab.com/x86-psABIs/x86-64-ABI */
    .text

    .macro begin_stub name
    .globl stub_\name
    .type stub_\name, @function
    .p2align 4
stub_\name:
    .cfi_startproc
    .endm

    .macro end_stub name
    .cfi_endproc
    .size stub_\name, . - stub_\name
    .endm

    /* At entry the return address has taken 8 bytes: pushing %rbp makes 16 of them. */
    .macro open_frame
    pushq %rbp
    .cfi_def_cfa_offset 16
    .cfi_offset %rbp, -16
    movq %rsp, %rbp
    .cfi_def_cfa_register %rbp
    .endm

    .macro close_frame
    leave
    .cfi_def_cfa %rsp, 8
    .cfi_restore %rbp
    ret
    .endm

    .macro FRAME name
    begin_stub \name
    open_frame
    call xc_\name@PLT
    close_frame
    end_stub \name
    .endm

    .macro JUMP name
    begin_stub \name
    jmp xc_\name@PLT
    end_stub \name
    .endm

    /* The last two of eight integers and the last six of twelve lie on the stack, above the return
     * address: pushed again, from last to first. 16 and 48 bytes keep the alignment. */
    begin_stub sum8_i64
    open_frame
    pushq 24(%rbp)
    pushq 16(%rbp)
    call xc_sum8_i64@PLT
    close_frame
    end_stub sum8_i64

    begin_stub sum12_i64
    open_frame
    pushq 56(%rbp)
    pushq 48(%rbp)
    pushq 40(%rbp)
    pushq 32(%rbp)
    pushq 24(%rbp)
    pushq 16(%rbp)
    call xc_sum12_i64@PLT
    close_frame
    end_stub sum12_i64

    /* A struct of 128 bytes is passed by value on the stack; %rdi is where the result goes, %xmm0 the
     * factor. The ABI lets a callee change its stack arguments, so the copy must be one of our own. */
    begin_stub mat4_scale
    open_frame
    subq $128, %rsp
    .irp offset, 0, 16, 32, 48, 64, 80, 96, 112
    movups 16 + \offset(%rbp), %xmm1
    movaps %xmm1, \offset(%rsp)
    .endr
    call xc_mat4_scale@PLT
    close_frame
    end_stub mat4_scale
