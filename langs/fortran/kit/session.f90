!> What a case needs besides the library: the clock, the inputs, values that the compiler does not know, and
!> numbers as text.
module session
    use, intrinsic :: iso_c_binding, only: c_double, c_int32_t, c_int64_t, c_int8_t
    use, intrinsic :: iso_fortran_env, only: int64
    use crosscall, only: xc_mat4, xc_point
    implicit none
    private
    public :: now, finish, hide, hide_text, decimal, byte, signed, lower, text_of, texts_of, doubles_of

    !> A code of the library's with its message, or one of the worker's own: 0.
    type, public :: error_t
        integer(c_int32_t) :: status
        character(:), allocatable :: message
    end type

    type, public :: sample_t
        integer(int64) :: elapsed_ns
        !> The last result as text.
        character(:), allocatable :: value
        type(error_t), allocatable :: error
    end type

    type, public :: text_t
        character(:), allocatable :: text
    end type

    !> Goes through memory once, before the clock; the result is a local, as a caller has it.
    interface hide
        module procedure hide_i32, hide_i64, hide_f64, hide_point, hide_mat4
    end interface

    !> A number without a point. It comes by value: a result whose address is taken would live in memory, and be
    !> written there at every turn.
    interface decimal
        module procedure decimal_i32, decimal_i64, decimal_f64
    end interface

contains

    !> In nanoseconds: what system_clock counts in 64 bits.
    function now() result(ticks)
        integer(int64) :: ticks

        call system_clock(ticks)
    end function

    !> The sample of a loop that began at start and has just ended; its value is still missing.
    function finish(start) result(sample)
        integer(int64), value :: start
        type(sample_t) :: sample
        integer(int64) :: end, rate

        end = now()
        call system_clock(count_rate=rate)
        sample%elapsed_ns = (end - start)*(1000000000_int64/rate)
    end function

    function hide_i32(value) result(hidden)
        integer(c_int32_t), intent(in) :: value
        integer(c_int32_t) :: hidden
        integer(c_int32_t), volatile :: place

        place = value
        hidden = place
    end function

    function hide_i64(value) result(hidden)
        integer(c_int64_t), intent(in) :: value
        integer(c_int64_t) :: hidden
        integer(c_int64_t), volatile :: place

        place = value
        hidden = place
    end function

    function hide_f64(value) result(hidden)
        real(c_double), intent(in) :: value
        real(c_double) :: hidden
        real(c_double), volatile :: place

        place = value
        hidden = place
    end function

    function hide_point(value) result(hidden)
        type(xc_point), intent(in) :: value
        type(xc_point) :: hidden
        type(xc_point), volatile :: place

        place = value
        hidden = place
    end function

    function hide_mat4(value) result(hidden)
        type(xc_mat4), intent(in) :: value
        type(xc_mat4) :: hidden
        type(xc_mat4), volatile :: place

        place = value
        hidden = place
    end function

    !> The text in memory of its own.
    function hide_text(text) result(hidden)
        character(*), intent(in) :: text
        character(:), allocatable :: hidden

        hidden = text
    end function

    function decimal_i32(number) result(text)
        integer(c_int32_t), value :: number
        character(:), allocatable :: text

        text = decimal_i64(int(number, c_int64_t))
    end function

    function decimal_i64(number) result(text)
        integer(c_int64_t), value :: number
        character(:), allocatable :: text
        character(20) :: digits

        write (digits, '(i0)') number
        text = trim(digits)
    end function

    function decimal_f64(number) result(text)
        real(c_double), value :: number
        character(:), allocatable :: text

        text = decimal_i64(int(number, c_int64_t))
    end function

    !> The 0 to 255 that a signed byte stands for: Fortran has no unsigned integers.
    pure function byte(value) result(number)
        integer(c_int8_t), intent(in) :: value
        integer(c_int32_t) :: number

        number = iand(int(value, c_int32_t), 255_c_int32_t)
    end function

    !> The signed byte for 0 to 255.
    pure function signed(number) result(value)
        integer(int64), intent(in) :: number
        integer(c_int8_t) :: value

        value = int(merge(number - 256, number, number > 127), c_int8_t)
    end function

    pure function lower(text) result(changed)
        character(*), intent(in) :: text
        character(len(text)) :: changed
        integer :: i

        changed = text
        do i = 1, len(text)
            if (text(i:i) >= 'A' .and. text(i:i) <= 'Z') changed(i:i) = achar(iachar(text(i:i)) + 32)
        end do
    end function

    !> The input text of size bytes; the rule stands at the top of native/cases.toml.
    function text_of(size, first) result(text)
        integer(int64), intent(in) :: size
        integer, intent(in), optional :: first
        character(:), allocatable :: text
        character(*), parameter :: euro = "€"
        integer(int64) :: head, i
        integer :: from

        from = 0
        if (present(first)) from = first
        allocate (character(size) :: text)
        head = 0
        if (mod(size, 2_int64) == 1 .and. size >= len(euro)) head = len(euro)
        text(1:head) = euro
        do i = head + 1, size
            text(i:i) = achar(iachar('a') + mod(int(i - head - 1) + from, 26))
        end do
    end function

    !> The four that a case takes by turns.
    function texts_of(size) result(texts)
        integer(int64), intent(in) :: size
        type(text_t) :: texts(0:3)
        integer :: letter

        do letter = 0, 3
            texts(letter)%text = text_of(size, letter)
        end do
    end function

    !> 0, 1, 2, … as doubles.
    function doubles_of(size) result(values)
        integer(int64), intent(in) :: size
        real(c_double), allocatable :: values(:)
        integer(int64) :: i

        allocate (values(size))
        do i = 1, size
            values(i) = real(i - 1, c_double)
        end do
    end function
end module
