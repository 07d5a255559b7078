module arrays
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use library
    use session
    implicit none
    private
    public :: sum_f64, scale_f64

contains

    ! case: sum_f64
    function sum_f64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        real(c_double), allocatable :: values(:)
        real(c_double) :: r
        integer(int64) :: start, i

        allocate (values, source=doubles_of(size))
        r = 0
        start = now()
        do i = 1, loops
            r = xc_sum_f64(values, size)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: scale_f64
    function scale_f64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        real(c_double), allocatable :: values(:)
        real(c_double) :: factor
        integer(int64) :: start, i

        allocate (values, source=doubles_of(size))
        factor = hide(-1.0_c_double)
        start = now()
        do i = 1, loops
            if (failed(xc_scale_f64(values, size, factor), sample%error)) return
        end do
        sample = finish(start)
        sample%value = "0"
        if (size > 0) sample%value = decimal(values(size))
    end function

    ! end of cases
end module
