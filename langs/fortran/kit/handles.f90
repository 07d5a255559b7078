module handles
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use library
    use session
    implicit none
    private
    public :: counter_add, counter_cycle, counter_guarded, buffer_adopt

    type :: counter_t
        type(c_ptr) :: handle = c_null_ptr
    contains
        procedure, non_overridable :: open => open_counter
        procedure, non_overridable :: add => add_to_counter
        procedure, non_overridable :: close => close_counter
    end type

    !> The same, and a finaliser that closes what was left open.
    type, extends(counter_t) :: guarded_t
    contains
        final :: close_guarded
    end type

contains

    ! case: counter_add
    subroutine open_counter(self, value, error)
        class(counter_t), intent(inout) :: self
        integer(c_int64_t), intent(in) :: value
        type(error_t), allocatable, intent(inout) :: error

        self%handle = xc_counter_new(value)
        if (missing(self%handle, error)) return
    end subroutine

    function add_to_counter(self, amount) result(r)
        class(counter_t), intent(in) :: self
        integer(c_int64_t), intent(in) :: amount
        integer(c_int64_t) :: r

        r = xc_counter_add(self%handle, amount)
    end function

    subroutine close_counter(self)
        class(counter_t), intent(inout) :: self

        call xc_counter_free(self%handle)
        self%handle = c_null_ptr
    end subroutine

    function counter_add(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(counter_t) :: counter
        integer(c_int64_t) :: amount, r
        integer(int64) :: start, i

        call counter%open(5_c_int64_t, sample%error)
        if (allocated(sample%error)) return
        amount = hide(3_c_int64_t)
        r = 0
        start = now()
        do i = 1, loops
            r = counter%add(amount)
        end do
        sample = finish(start)
        sample%value = decimal(r)
        call counter%close()
    end function

    ! case: counter_cycle
    function counter_cycle(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: value, amount, r
        integer(int64) :: start, i

        value = hide(5_c_int64_t)
        amount = hide(3_c_int64_t)
        r = 0
        start = now()
        do i = 1, loops
            block
                type(counter_t) :: counter

                call counter%open(value, sample%error)
                if (allocated(sample%error)) return
                r = counter%add(amount)
                call counter%close()
            end block
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: counter_guarded
    subroutine close_guarded(self)
        type(guarded_t), intent(inout) :: self

        if (c_associated(self%handle)) call self%close()
    end subroutine

    function add_guarded(value, amount, error) result(r)
        integer(c_int64_t), intent(in) :: value, amount
        type(error_t), allocatable, intent(inout) :: error
        integer(c_int64_t) :: r
        type(guarded_t) :: counter

        r = 0
        call counter%open(value, error)
        if (allocated(error)) return
        r = counter%add(amount)
        call counter%close()
    end function

    function counter_guarded(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        integer(c_int64_t) :: value, amount, r
        integer(int64) :: start, i

        value = hide(5_c_int64_t)
        amount = hide(3_c_int64_t)
        r = 0
        start = now()
        do i = 1, loops
            r = add_guarded(value, amount, sample%error)
            if (allocated(sample%error)) return
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: buffer_adopt
    function buffer_adopt(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(c_ptr) :: raw
        integer(c_int8_t), pointer :: bytes(:)
        integer(c_int8_t) :: first, last
        integer(int64) :: start, i

        if (size == 0) then
            sample%error = error_t(0, "a buffer of 0 bytes has no first one")
            return
        end if
        first = 0
        last = 0
        start = now()
        do i = 1, loops
            raw = xc_buffer_new(size)
            if (missing(raw, sample%error)) return
            call c_f_pointer(raw, bytes, [size])
            first = bytes(1)
            last = bytes(size)
            call xc_buffer_free(raw)
        end do
        sample = finish(start)
        sample%value = decimal(byte(first))//","//decimal(byte(last))
    end function

    ! end of cases
end module
