module calls
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use session
    implicit none
    private
    public :: empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64

contains

    ! case: empty
    function empty(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(int64), volatile :: kept
        integer(int64) :: start, i

        start = now()
        do i = 1, loops
            kept = i
        end do
        sample = finish(start)
        sample%value = "0"
    end function

    ! case: noop
    function noop(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(int64) :: start, i

        start = now()
        do i = 1, loops
            call xc_noop()
        end do
        sample = finish(start)
        sample%value = "0"
    end function

    ! case: add_i32
    function add_i32(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int32_t) :: a, b, r
        integer(int64) :: start, i

        a = hide(1000000_c_int32_t)
        b = hide(2345678_c_int32_t)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_add_i32(a, b)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: inc_i64
    function inc_i64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: x
        integer(int64) :: start, i

        x = hide(9007199254740992_c_int64_t)
        start = now()
        do i = 1, loops
            x = xc_inc_i64(x)
        end do
        sample = finish(start)
        sample%value = decimal(x)
    end function

    ! case: sum2_i64
    function sum2_i64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: a, b, r
        integer(int64) :: start, i

        a = hide(2_c_int64_t**40)
        b = hide(2_c_int64_t**41)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_sum2_i64(a, b)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: sum4_i64
    function sum4_i64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: a, b, d, e, r
        integer(int64) :: start, i

        a = hide(2_c_int64_t**40)
        b = hide(2_c_int64_t**41)
        d = hide(2_c_int64_t**42)
        e = hide(2_c_int64_t**43)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_sum4_i64(a, b, d, e)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: sum6_i64
    function sum6_i64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: a, b, d, e, f, g, r
        integer(int64) :: start, i

        a = hide(2_c_int64_t**40)
        b = hide(2_c_int64_t**41)
        d = hide(2_c_int64_t**42)
        e = hide(2_c_int64_t**43)
        f = hide(2_c_int64_t**44)
        g = hide(2_c_int64_t**45)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_sum6_i64(a, b, d, e, f, g)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: sum8_i64
    function sum8_i64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: a, b, d, e, f, g, h, j, r
        integer(int64) :: start, i

        a = hide(2_c_int64_t**40)
        b = hide(2_c_int64_t**41)
        d = hide(2_c_int64_t**42)
        e = hide(2_c_int64_t**43)
        f = hide(2_c_int64_t**44)
        g = hide(2_c_int64_t**45)
        h = hide(2_c_int64_t**46)
        j = hide(2_c_int64_t**47)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_sum8_i64(a, b, d, e, f, g, h, j)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: sum12_i64
    function sum12_i64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: a, b, d, e, f, g, h, j, k, l, m, n, r
        integer(int64) :: start, i

        a = hide(2_c_int64_t**40)
        b = hide(2_c_int64_t**41)
        d = hide(2_c_int64_t**42)
        e = hide(2_c_int64_t**43)
        f = hide(2_c_int64_t**44)
        g = hide(2_c_int64_t**45)
        h = hide(2_c_int64_t**46)
        j = hide(2_c_int64_t**47)
        k = hide(2_c_int64_t**48)
        l = hide(2_c_int64_t**49)
        m = hide(2_c_int64_t**50)
        n = hide(2_c_int64_t**51)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_sum12_i64(a, b, d, e, f, g, h, j, k, l, m, n)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: sum8_f64
    function sum8_f64(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        real(c_double) :: a, b, d, e, f, g, h, j, r
        integer(int64) :: start, i

        a = hide(1.0_c_double)
        b = hide(2.0_c_double)
        d = hide(4.0_c_double)
        e = hide(8.0_c_double)
        f = hide(16.0_c_double)
        g = hide(32.0_c_double)
        h = hide(64.0_c_double)
        j = hide(128.0_c_double)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_sum8_f64(a, b, d, e, f, g, h, j)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! end of cases
end module
