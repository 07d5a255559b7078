!> crosscall.h, declared by hand: interoperable procedures and derived types.
module crosscall
    use, intrinsic :: iso_c_binding, only: c_char, c_double, c_funptr, c_ptr
    use, intrinsic :: iso_c_binding, only: c_int8_t, c_int32_t, c_int64_t, c_size_t
    implicit none
    public

    integer(c_int32_t), parameter :: xc_ok = 0
    integer(c_int32_t), parameter :: xc_err_capacity = 4
    integer(c_int32_t), parameter :: xc_err_memory = 5
    integer(c_int32_t), parameter :: xc_log_warning = 2

    type, bind(C) :: xc_person
        type(c_ptr) :: name
        integer(c_int64_t) :: id
        integer(c_int32_t) :: age
    end type

    type, bind(C) :: xc_point
        real(c_double) :: x, y
    end type

    type, bind(C) :: xc_mat4
        real(c_double) :: m(16)
    end type

    interface
        function xc_abi_version() bind(C, name="xc_abi_version") result(r)
            import :: c_int32_t
            integer(c_int32_t) :: r
        end function

        function xc_last_error() bind(C, name="xc_last_error") result(r)
            import :: c_ptr
            type(c_ptr) :: r
        end function

        subroutine xc_noop() bind(C, name="xc_noop")
        end subroutine

        function xc_add_i32(a, b) bind(C, name="xc_add_i32") result(r)
            import :: c_int32_t
            integer(c_int32_t), value :: a, b
            integer(c_int32_t) :: r
        end function

        function xc_inc_i64(value) bind(C, name="xc_inc_i64") result(r)
            import :: c_int64_t
            integer(c_int64_t), value :: value
            integer(c_int64_t) :: r
        end function

        function xc_sum2_i64(a, b) bind(C, name="xc_sum2_i64") result(r)
            import :: c_int64_t
            integer(c_int64_t), value :: a, b
            integer(c_int64_t) :: r
        end function

        function xc_sum4_i64(a, b, c, d) bind(C, name="xc_sum4_i64") result(r)
            import :: c_int64_t
            integer(c_int64_t), value :: a, b, c, d
            integer(c_int64_t) :: r
        end function

        function xc_sum6_i64(a, b, c, d, e, f) bind(C, name="xc_sum6_i64") result(r)
            import :: c_int64_t
            integer(c_int64_t), value :: a, b, c, d, e, f
            integer(c_int64_t) :: r
        end function

        function xc_sum8_i64(a, b, c, d, e, f, g, h) bind(C, name="xc_sum8_i64") result(r)
            import :: c_int64_t
            integer(c_int64_t), value :: a, b, c, d, e, f, g, h
            integer(c_int64_t) :: r
        end function

        function xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l) bind(C, name="xc_sum12_i64") result(r)
            import :: c_int64_t
            integer(c_int64_t), value :: a, b, c, d, e, f, g, h, i, j, k, l
            integer(c_int64_t) :: r
        end function

        function xc_sum8_f64(a, b, c, d, e, f, g, h) bind(C, name="xc_sum8_f64") result(r)
            import :: c_double
            real(c_double), value :: a, b, c, d, e, f, g, h
            real(c_double) :: r
        end function

        function xc_str_len(text) bind(C, name="xc_str_len") result(r)
            import :: c_char, c_int64_t
            character(kind=c_char), intent(in) :: text(*)
            integer(c_int64_t) :: r
        end function

        function xc_str_upper(text) bind(C, name="xc_str_upper") result(r)
            import :: c_char, c_ptr
            character(kind=c_char), intent(in) :: text(*)
            type(c_ptr) :: r
        end function

        subroutine xc_str_free(text) bind(C, name="xc_str_free")
            import :: c_ptr
            type(c_ptr), value :: text
        end subroutine

        function xc_str_copy(buffer, capacity, text) bind(C, name="xc_str_copy") result(r)
            import :: c_char, c_int64_t, c_size_t
            character(kind=c_char), intent(out) :: buffer(*)
            integer(c_size_t), value :: capacity
            character(kind=c_char), intent(in) :: text(*)
            integer(c_int64_t) :: r
        end function

        function xc_person_json(person) bind(C, name="xc_person_json") result(r)
            import :: c_ptr, xc_person
            type(xc_person), intent(in) :: person
            type(c_ptr) :: r
        end function

        function xc_sum_f64(values, count) bind(C, name="xc_sum_f64") result(r)
            import :: c_double, c_size_t
            real(c_double), intent(in) :: values(*)
            integer(c_size_t), value :: count
            real(c_double) :: r
        end function

        function xc_scale_f64(values, count, factor) bind(C, name="xc_scale_f64") result(r)
            import :: c_double, c_int32_t, c_size_t
            real(c_double), intent(inout) :: values(*)
            integer(c_size_t), value :: count
            real(c_double), value :: factor
            integer(c_int32_t) :: r
        end function

        function xc_point_dist(a, b) bind(C, name="xc_point_dist") result(r)
            import :: c_double, xc_point
            type(xc_point), intent(in) :: a, b
            real(c_double) :: r
        end function

        function xc_point_add(a, b) bind(C, name="xc_point_add") result(r)
            import :: xc_point
            type(xc_point), value :: a, b
            type(xc_point) :: r
        end function

        function xc_mat4_scale(matrix, factor) bind(C, name="xc_mat4_scale") result(r)
            import :: c_double, xc_mat4
            type(xc_mat4), value :: matrix
            real(c_double), value :: factor
            type(xc_mat4) :: r
        end function

        function xc_apply_i64(fn, user, value, count) bind(C, name="xc_apply_i64") result(r)
            import :: c_funptr, c_int64_t, c_ptr, c_size_t
            type(c_funptr), value :: fn
            type(c_ptr), value :: user
            integer(c_int64_t), value :: value
            integer(c_size_t), value :: count
            integer(c_int64_t) :: r
        end function

        function xc_sort_i32(input, output, count, compare, user) bind(C, name="xc_sort_i32") result(r)
            import :: c_funptr, c_int32_t, c_ptr, c_size_t
            integer(c_int32_t), intent(in) :: input(*)
            integer(c_int32_t), intent(out) :: output(*)
            integer(c_size_t), value :: count
            type(c_funptr), value :: compare
            type(c_ptr), value :: user
            integer(c_int32_t) :: r
        end function

        function xc_log_message(sink, user, level) bind(C, name="xc_log_message") result(r)
            import :: c_funptr, c_int32_t, c_ptr
            type(c_funptr), value :: sink
            type(c_ptr), value :: user
            integer(c_int32_t), value :: level
            integer(c_int32_t) :: r
        end function

        function xc_counter_new(value) bind(C, name="xc_counter_new") result(r)
            import :: c_int64_t, c_ptr
            integer(c_int64_t), value :: value
            type(c_ptr) :: r
        end function

        function xc_counter_add(counter, amount) bind(C, name="xc_counter_add") result(r)
            import :: c_int64_t, c_ptr
            type(c_ptr), value :: counter
            integer(c_int64_t), value :: amount
            integer(c_int64_t) :: r
        end function

        subroutine xc_counter_free(counter) bind(C, name="xc_counter_free")
            import :: c_ptr
            type(c_ptr), value :: counter
        end subroutine

        function xc_buffer_new(size) bind(C, name="xc_buffer_new") result(r)
            import :: c_ptr, c_size_t
            integer(c_size_t), value :: size
            type(c_ptr) :: r
        end function

        subroutine xc_buffer_free(buffer) bind(C, name="xc_buffer_free")
            import :: c_ptr
            type(c_ptr), value :: buffer
        end subroutine

        function xc_parse_i64(text, value) bind(C, name="xc_parse_i64") result(r)
            import :: c_char, c_int32_t, c_int64_t
            character(kind=c_char), intent(in) :: text(*)
            integer(c_int64_t), intent(inout) :: value
            integer(c_int32_t) :: r
        end function

        function xc_work(steps) bind(C, name="xc_work") result(r)
            import :: c_int64_t
            integer(c_int64_t), value :: steps
            integer(c_int64_t) :: r
        end function

        function xc_sha256(data, size, digest) bind(C, name="xc_sha256") result(r)
            import :: c_int32_t, c_int8_t, c_size_t
            integer(c_int8_t), intent(in) :: data(*)
            integer(c_size_t), value :: size
            integer(c_int8_t), intent(inout) :: digest(*)
            integer(c_int32_t) :: r
        end function

        function xc_matmul_f64(a, b, product, n) bind(C, name="xc_matmul_f64") result(r)
            import :: c_double, c_int32_t, c_size_t
            real(c_double), intent(in) :: a(*), b(*)
            real(c_double), intent(inout) :: product(*)
            integer(c_size_t), value :: n
            integer(c_int32_t) :: r
        end function

        function xc_add_batch(a, b, sums, count) bind(C, name="xc_add_batch") result(r)
            import :: c_int32_t, c_size_t
            integer(c_int32_t), intent(in) :: a(*), b(*)
            integer(c_int32_t), intent(inout) :: sums(*)
            integer(c_size_t), value :: count
            integer(c_int32_t) :: r
        end function
    end interface
end module
