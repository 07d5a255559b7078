module errors
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use library
    use session
    implicit none
    private
    public :: parse_ok, parse_fail

contains

    ! case: parse_ok
    subroutine parse_i64(text, number, error)
        character(*), intent(in) :: text
        integer(c_int64_t), intent(out) :: number
        type(error_t), allocatable, intent(out) :: error
        integer(c_int64_t) :: value

        number = 0
        if (failed(xc_parse_i64(text//c_null_char, value), error)) return
        number = value
    end subroutine

    function parse_ok(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        character(:), allocatable :: text
        integer(c_int64_t) :: number
        integer(int64) :: start, i

        text = hide_text("123456789012")
        number = 0
        start = now()
        do i = 1, loops
            call parse_i64(text, number, sample%error)
            if (allocated(sample%error)) return
        end do
        sample = finish(start)
        sample%value = decimal(number)
    end function

    ! case: parse_fail
    function parse_fail(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        character(:), allocatable :: text, message
        integer(c_int64_t) :: number
        type(error_t), allocatable :: error
        integer(int64) :: start, i

        text = hide_text("12x4567")
        message = ""
        start = now()
        do i = 1, loops
            call parse_i64(text, number, error)
            if (allocated(error)) call move_alloc(error%message, message)
        end do
        sample = finish(start)
        sample%value = message
    end function

    ! end of cases
end module
