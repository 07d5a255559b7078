module structs
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use session
    implicit none
    private
    public :: point_dist, point_add, mat4_scale

contains

    ! case: point_dist
    function point_dist(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(xc_point) :: a, b
        real(c_double) :: r
        integer(int64) :: start, i

        a = hide(xc_point(1, 2))
        b = hide(xc_point(4, 6))
        r = 0
        start = now()
        do i = 1, loops
            r = xc_point_dist(a, b)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: point_add
    function point_add(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(xc_point) :: a, b, p
        real(c_double) :: x, y
        integer(int64) :: start, i

        a = hide(xc_point(1, 2))
        b = hide(xc_point(3, 4))
        x = 0
        y = 0
        start = now()
        do i = 1, loops
            p = xc_point_add(a, b)
            x = p%x
            y = p%y
        end do
        sample = finish(start)
        sample%value = decimal(x)//","//decimal(y)
    end function

    ! case: mat4_scale
    function mat4_scale(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(xc_mat4) :: matrix, scaled
        real(c_double) :: factor
        integer(int64) :: start, i

        matrix = hide(xc_mat4(doubles_of(16_int64)))
        factor = hide(2.0_c_double)
        start = now()
        do i = 1, loops
            scaled = xc_mat4_scale(matrix, factor)
        end do
        sample = finish(start)
        sample%value = decimal(sum(scaled%m))
    end function

    ! end of cases
end module
