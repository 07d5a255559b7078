module batch
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use library
    use session
    implicit none
    private
    public :: add_batch

contains

    ! case: add_batch
    function add_batch(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int32_t), allocatable :: a(:), b(:), sums(:)
        integer(int64) :: start, i

        allocate (a(size), b(size), sums(size))
        do i = 1, size
            a(i) = int(i - 1, c_int32_t)
            b(i) = int(2*(i - 1), c_int32_t)
        end do
        start = now()
        do i = 1, loops
            if (failed(xc_add_batch(a, b, sums, size), sample%error)) return
        end do
        sample = finish(start)
        sample%value = "0"
        if (size > 0) sample%value = decimal(sums(size))
    end function

    ! end of cases
end module
