module threads
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use omp_lib, only: omp_get_num_threads, omp_set_dynamic
    use crosscall
    use session
    implicit none
    private
    public :: parallel_work

contains

    ! case: parallel_work
    function parallel_work(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: steps, r, last
        integer(int64) :: start, i
        integer :: team

        if (size < 1 .or. size > 256) then
            sample%error = error_t(0, "1 to 256 threads")
            return
        end if
        call omp_set_dynamic(.false.)
        start = 0
        last = 0
        team = 0
        !$omp parallel num_threads(int(size)) default(shared) private(steps, r, i)
        steps = hide(10000_c_int64_t)
        r = 0
        !$omp barrier
        !$omp master
        team = omp_get_num_threads()
        start = now()
        !$omp end master
        !$omp barrier
        do i = 1, loops
            r = xc_work(steps)
        end do
        !$omp critical
        last = r
        !$omp end critical
        !$omp end parallel
        sample = finish(start)
        if (team /= size) then
            sample%error = error_t(0, "OpenMP gave other than as many threads as were asked for")
            return
        end if
        sample%value = decimal(last)
    end function

    ! end of cases
end module
