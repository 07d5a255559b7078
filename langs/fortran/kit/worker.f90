!> The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
program worker
    use, intrinsic :: iso_c_binding, only: c_int32_t
    use, intrinsic :: iso_fortran_env, only: compiler_version, input_unit, int64, output_unit
    use cases, only: case_t, table
    use crosscall, only: xc_abi_version
    use session, only: decimal, sample_t
    implicit none

    integer(c_int32_t), parameter :: abi_written_for = 1
    !> What the cases allocate of it fits memory; a Fortran program that has none left ends.
    integer(int64), parameter :: largest_size = 2_int64**26
    type(case_t), allocatable :: known(:)
    character(4096) :: line
    integer :: status

    allocate (known, source=table())
    do
        read (input_unit, '(a)', iostat=status) line
        if (status /= 0 .or. line == "bye") exit
        write (output_unit, '(a)') answer(printable(line))
        flush (output_unit)
    end do

contains

    function answer(request) result(json)
        character(*), intent(in) :: request
        character(:), allocatable :: json, verb, id
        integer(int64) :: size, loops
        type(sample_t) :: sample
        integer :: i

        verb = word(request, 1)
        id = word(request, 2)
        size = number(word(request, 3))
        loops = number(word(request, 4))
        if (verb == "hello") then
            json = hello()
            return
        end if
        if (verb /= "check" .and. verb /= "run") then
            json = failure("unknown request "//verb)
            return
        end if
        do i = 1, ubound(known, 1)
            if (known(i)%id == id) exit
        end do
        if (i > ubound(known, 1)) then
            json = failure("unknown case "//id)
        else if (size < 0 .or. loops < 0) then
            json = failure(id//": size and loops must be whole numbers")
        else if (loops < 1) then
            json = failure(id//": loops must be at least 1")
        else if (size > largest_size) then
            json = failure(id//": sizes end at "//decimal(largest_size))
        else
            sample = known(i)%run(size, loops)
            if (allocated(sample%error)) then
                json = failure(id//": "//sample%error%message)
            else if (verb == "run") then
                json = '{"ns":'//decimal(sample%elapsed_ns)//',"value":'//quoted(sample%value)//'}'
            else
                json = '{"value":'//quoted(sample%value)//'}'
            end if
        end if
    end function

    function hello() result(json)
        character(:), allocatable :: json
        integer(c_int32_t) :: abi
        integer :: i

        abi = xc_abi_version()
        if (abi /= abi_written_for) then
            json = failure("libcrosscall has ABI "//decimal(abi)//", this worker was written for " &
                & //decimal(abi_written_for))
            return
        end if
        json = '{"protocol":1,"abi":'//decimal(abi)//',"runtime":'//quoted("Fortran, "//compiler_version()) &
            & //',"cases":['
        do i = 1, ubound(known, 1)
            if (i > 1) json = json//','
            json = json//quoted(known(i)%id)
        end do
        json = json//']}'
    end function

    function failure(message) result(json)
        character(*), intent(in) :: message
        character(:), allocatable :: json

        json = '{"error":'//quoted(message)//'}'
    end function

    !> The nth word of a line, "" if it has not so many.
    function word(line, n) result(found)
        character(*), intent(in) :: line
        integer, intent(in) :: n
        character(:), allocatable :: found
        integer :: i, from, length

        from = 1
        do i = 1, n
            length = verify(line(from:), " ") ! blanks before it
            if (length == 0) then
                found = ""
                return
            end if
            from = from + length - 1
            length = scan(line(from:)//" ", " ") - 1
            found = line(from:from + length - 1)
            from = from + length
            if (from > len(line)) from = len(line)
        end do
    end function

    !> The number that a word is, -1 if it is none or a negative one.
    function number(digits) result(value)
        character(*), intent(in) :: digits
        integer(int64) :: value
        integer :: status

        value = -1
        if (len(digits) == 0 .or. len(digits) > 18 .or. verify(digits, "0123456789") > 0) return
        read (digits, '(i18)', iostat=status) value
        if (status /= 0) value = -1
    end function

    !> A text as JSON has it.
    function quoted(text) result(json)
        character(*), intent(in) :: text
        character(:), allocatable :: json
        character(6) :: escape
        integer :: i, from

        json = '"'
        from = 1
        do i = 1, len(text)
            if (iachar(text(i:i)) >= 32 .and. text(i:i) /= '"' .and. text(i:i) /= '\') cycle
            write (escape, '("\u", z4.4)') iachar(text(i:i))
            json = json//text(from:i - 1)//escape
            from = i + 1
        end do
        json = json//text(from:)//'"'
    end function

    !> A request without what is no ASCII, which may be no UTF-8 either.
    function printable(line) result(text)
        character(*), intent(in) :: line
        character(len(line)) :: text
        integer :: i

        text = line
        do i = 1, len(line)
            if (iachar(line(i:i)) == 9) then
                text(i:i) = " "
            else if (iachar(line(i:i)) < 32 .or. iachar(line(i:i)) > 126) then
                text(i:i) = "?"
            end if
        end do
    end function
end program
