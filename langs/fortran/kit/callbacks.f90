module callbacks
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use library
    use session
    implicit none
    private
    public :: apply_i64, sort_i32, log_message

    type :: log_t
        integer(c_int32_t) :: number, level
        character(:), allocatable :: last
    end type

contains

    ! case: apply_i64
    function increment(value, user) bind(C) result(r)
        integer(c_int64_t), value :: value
        type(c_ptr), value :: user
        integer(c_int64_t) :: r

        r = value + 1
    end function

    function apply_i64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(c_funptr) :: fn
        integer(c_int64_t) :: value, r
        integer(int64) :: start, i

        fn = c_funloc(increment)
        value = hide(9007199254740992_c_int64_t)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_apply_i64(fn, c_null_ptr, value, size)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: sort_i32
    function compare(a, b, user) bind(C) result(r)
        integer(c_int32_t), value :: a, b
        type(c_ptr), value :: user
        integer(c_int32_t) :: r

        r = merge(1, 0, a > b) - merge(1, 0, a < b)
    end function

    function sort_i32(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(c_funptr) :: order
        integer(c_int32_t), allocatable :: input(:), output(:)
        integer(int64) :: start, i

        if (size == 0) then
            sample%error = error_t(0, "nothing to print of 0 elements")
            return
        end if
        allocate (input(0:size - 1), output(0:size - 1))
        do i = 0, size - 1
            input(i) = int(mod(i*7919, size), c_int32_t)
        end do
        order = c_funloc(compare)
        start = now()
        do i = 1, loops
            if (failed(xc_sort_i32(input, output, size, order, c_null_ptr), sample%error)) return
        end do
        sample = finish(start)
        sample%value = decimal(output(0))//","//decimal(output(size/2))//","//decimal(output(size - 1))
    end function

    ! case: log_message
    subroutine sink(level, message, user) bind(C)
        integer(c_int32_t), value :: level
        type(c_ptr), value :: message, user
        type(log_t), pointer :: log

        call c_f_pointer(user, log)
        log%level = level
        call copy_text(message, log%last)
    end subroutine

    function log_message(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(log_t), target :: log
        type(c_funptr) :: to
        type(c_ptr) :: user
        integer(c_int32_t) :: level
        integer(int64) :: start, i

        log%number = 7
        to = c_funloc(sink)
        user = c_loc(log)
        level = hide(xc_log_warning)
        start = now()
        do i = 1, loops
            if (failed(xc_log_message(to, user, level), sample%error)) return
        end do
        sample = finish(start)
        sample%value = decimal(log%level)//"|"//log%last//"|"//decimal(log%number)
    end function

    ! end of cases
end module
