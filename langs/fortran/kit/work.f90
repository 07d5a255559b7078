module work_cases
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use library
    use session
    implicit none
    private
    public :: work, sha256, matmul_f64

contains

    ! case: work
    function work(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: r
        integer(int64) :: start, i

        r = 0
        start = now()
        do i = 1, loops
            r = xc_work(size)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: sha256
    function sha256(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int8_t), allocatable :: bytes(:)
        integer(c_int8_t) :: digest(32)
        character(2) :: hex
        integer(int64) :: start, i

        allocate (bytes(0:size - 1))
        do i = 0, size - 1
            bytes(i) = signed(mod(i, 251_int64))
        end do
        digest = 0
        start = now()
        do i = 1, loops
            if (failed(xc_sha256(bytes, size, digest), sample%error)) return
        end do
        sample = finish(start)
        sample%value = ""
        do i = 1, 32
            write (hex, '(z2.2)') byte(digest(i))
            sample%value = sample%value//lower(hex)
        end do
    end function

    ! case: matmul_f64
    function matmul_f64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        real(c_double), allocatable :: a(:), b(:), product(:)
        integer(int64) :: start, i

        if (size > 4096) then
            sample%error = error_t(0, "more than 4096 rows do not fit memory")
            return
        end if
        allocate (a(0:size**2 - 1), b(0:size**2 - 1), product(0:size**2 - 1))
        do i = 0, size**2 - 1
            a(i) = real(mod(i, 7_int64), c_double)
            b(i) = real(mod(i, 5_int64), c_double)
        end do
        start = now()
        do i = 1, loops
            if (failed(xc_matmul_f64(a, b, product, size), sample%error)) return
        end do
        sample = finish(start)
        sample%value = decimal(sum(product))
    end function

    ! end of cases
end module
