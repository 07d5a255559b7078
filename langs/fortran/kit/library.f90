!> What all loops share of the library: C's texts as Fortran's, its codes as errors.
module library
    use, intrinsic :: iso_c_binding
    use crosscall
    use session, only: error_t
    implicit none
    private
    public :: copy_text, copy_part, failed, missing

    interface
        pure function strlen(text) bind(C) result(length)
            import :: c_ptr, c_size_t
            type(c_ptr), value, intent(in) :: text
            integer(c_size_t) :: length
        end function
    end interface

contains

    !> A new text with what a C string holds.
    subroutine copy_text(raw, text)
        type(c_ptr), intent(in) :: raw
        character(:), allocatable, intent(out) :: text

        block
            character(strlen(raw)), pointer :: borrowed

            call c_f_pointer(raw, borrowed)
            text = borrowed
        end block
    end subroutine

    !> A new text with the beginning of another.
    subroutine copy_part(whole, length, text)
        character(*), intent(in) :: whole
        integer(c_int64_t), intent(in) :: length
        character(:), allocatable, intent(out) :: text

        text = whole(1:length)
    end subroutine

    !> Whether a code is a failure, which is then an error with a copy of the message: the library's lives only until
    !> the next one.
    function failed(status, error) result(failure)
        integer(c_int32_t), intent(in) :: status
        type(error_t), allocatable, intent(inout) :: error
        logical :: failure

        failure = status /= xc_ok
        if (.not. failure) return
        allocate (error)
        error%status = status
        call copy_text(xc_last_error(), error%message)
    end function

    !> Whether C gave no memory where it should have.
    function missing(raw, error) result(failure)
        type(c_ptr), intent(in) :: raw
        type(error_t), allocatable, intent(inout) :: error
        logical :: failure

        failure = .not. c_associated(raw)
        if (failure) error = error_t(xc_err_memory, "no memory was left")
    end function
end module
