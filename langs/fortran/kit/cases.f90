!> The cases in the order of native/cases.toml. Their loops lie in a file per group, over the declarations that
!> the mechanism gives as module crosscall.
!>
!> The functions live in a shared library and are not pure, so the compiler sees nothing to hoist, fold or drop.
module cases
    use, intrinsic :: iso_fortran_env, only: int64
    use arrays
    use batch
    use callbacks
    use calls
    use errors
    use handles
    use strings
    use structs
    use threads
    use work_cases
    use session, only: sample_t
    implicit none
    private
    public :: table

    abstract interface
        function case_run(size, loops) result(sample)
            import :: int64, sample_t
            integer(int64), value :: size, loops
            type(sample_t) :: sample
        end function
    end interface

    type, public :: case_t
        character(:), allocatable :: id
        procedure(case_run), pointer, nopass :: run => null()
    end type

contains

    function table() result(made)
        type(case_t), allocatable :: made(:)

        allocate (made(33))
        made(1)%id = "empty"
        made(1)%run => empty
        made(2)%id = "noop"
        made(2)%run => noop
        made(3)%id = "add_i32"
        made(3)%run => add_i32
        made(4)%id = "inc_i64"
        made(4)%run => inc_i64
        made(5)%id = "sum2_i64"
        made(5)%run => sum2_i64
        made(6)%id = "sum4_i64"
        made(6)%run => sum4_i64
        made(7)%id = "sum6_i64"
        made(7)%run => sum6_i64
        made(8)%id = "sum8_i64"
        made(8)%run => sum8_i64
        made(9)%id = "sum12_i64"
        made(9)%run => sum12_i64
        made(10)%id = "sum8_f64"
        made(10)%run => sum8_f64
        made(11)%id = "str_len"
        made(11)%run => str_len
        made(12)%id = "str_upper"
        made(12)%run => str_upper
        made(13)%id = "str_copy"
        made(13)%run => str_copy
        made(14)%id = "person_json"
        made(14)%run => person_json
        made(15)%id = "sum_f64"
        made(15)%run => sum_f64
        made(16)%id = "scale_f64"
        made(16)%run => scale_f64
        made(17)%id = "point_dist"
        made(17)%run => point_dist
        made(18)%id = "point_add"
        made(18)%run => point_add
        made(19)%id = "mat4_scale"
        made(19)%run => mat4_scale
        made(20)%id = "apply_i64"
        made(20)%run => apply_i64
        made(21)%id = "sort_i32"
        made(21)%run => sort_i32
        made(22)%id = "log_message"
        made(22)%run => log_message
        made(23)%id = "counter_add"
        made(23)%run => counter_add
        made(24)%id = "counter_cycle"
        made(24)%run => counter_cycle
        made(25)%id = "counter_guarded"
        made(25)%run => counter_guarded
        made(26)%id = "buffer_adopt"
        made(26)%run => buffer_adopt
        made(27)%id = "parse_ok"
        made(27)%run => parse_ok
        made(28)%id = "parse_fail"
        made(28)%run => parse_fail
        made(29)%id = "work"
        made(29)%run => work
        made(30)%id = "sha256"
        made(30)%run => sha256
        made(31)%id = "matmul_f64"
        made(31)%run => matmul_f64
        made(32)%id = "add_batch"
        made(32)%run => add_batch
        made(33)%id = "parallel_work"
        made(33)%run => parallel_work
    end function
end module
