module strings
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall
    use library
    use session
    implicit none
    private
    public :: str_len, str_upper, str_copy, person_json

contains

    ! case: str_len
    function str_len(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        character(:), allocatable :: text
        integer(c_int64_t) :: r
        integer(int64) :: start, i

        text = text_of(size)
        r = 0
        start = now()
        do i = 1, loops
            r = xc_str_len(text//c_null_char)
        end do
        sample = finish(start)
        sample%value = decimal(r)
    end function

    ! case: str_upper
    function str_upper(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(text_t) :: texts(0:3)
        character(:), allocatable :: upper
        type(c_ptr) :: raw
        integer(int64) :: start, i

        texts = texts_of(size)
        start = now()
        do i = 1, loops
            raw = xc_str_upper(texts(iand(i - 1, 3_int64))%text//c_null_char)
            if (missing(raw, sample%error)) return
            call copy_text(raw, upper)
            call xc_str_free(raw)
        end do
        sample = finish(start)
        sample%value = upper
    end function

    ! case: str_copy
    function str_copy(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        type(text_t) :: texts(0:3)
        character(:), allocatable :: buffer, copy
        integer(c_int64_t) :: length
        integer(int64) :: start, i

        texts = texts_of(size)
        allocate (character(size + 1) :: buffer)
        start = now()
        do i = 1, loops
            length = xc_str_copy(buffer, len(buffer, c_size_t), texts(iand(i - 1, 3_int64))%text//c_null_char)
            if (length < 0) then
                sample%error = error_t(xc_err_capacity, "the buffer is too short")
                return
            end if
            call copy_part(buffer, length, copy)
        end do
        sample = finish(start)
        sample%value = copy
    end function

    ! case: person_json
    subroutine describe(name, id, age, json, error)
        character(*), intent(in) :: name
        integer(c_int64_t), intent(in) :: id
        integer(c_int32_t), intent(in) :: age
        character(:), allocatable, intent(out) :: json
        type(error_t), allocatable, intent(out) :: error
        character(:), allocatable, target :: c_name
        type(c_ptr) :: raw

        c_name = name//c_null_char
        raw = xc_person_json(xc_person(c_loc(c_name), id, age))
        if (missing(raw, error)) return
        call copy_text(raw, json)
        call xc_str_free(raw)
    end subroutine

    function person_json(size, loops) result(sample)
        integer(int64), value :: size, loops
        type(sample_t) :: sample
        character(:), allocatable :: name, json
        integer(c_int64_t) :: id
        integer(c_int32_t) :: age
        integer(int64) :: start, i

        name = hide_text("Zoë")
        id = hide(9007199254740993_c_int64_t)
        age = hide(41_c_int32_t)
        start = now()
        do i = 1, loops
            call describe(name, id, age, json, sample%error)
            if (allocated(sample%error)) return
        end do
        sample = finish(start)
        sample%value = json
    end function

    ! end of cases
end module
