/** <module> Calls the foreign predicates with what they do not expect: exceptions, and nothing worse */

:- use_module('../binding').

wrong(xc_add_i32(_, 1, _)).
wrong(xc_add_i32(a, 1, _)).
wrong(xc_add_i32(1.5, 1, _)).
wrong(xc_add_i32(4294967296, 1, _)).
wrong(xc_inc_i64(18446744073709551616, _)).
wrong(xc_sum12_i64(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, _, _)).
wrong(xc_sum8_f64(1, 2, 3, 4, 5, 6, 7, "8", _)).
wrong(xc_str_len(_, _)).
wrong(xc_str_len(f(x), _)).
wrong(xc_str_upper([a], _)).
wrong(text_buffer(-1, _)).
wrong(xc_str_copy(no, "a", _)).
wrong(( text_buffer(2, B), xc_str_copy(B, "abc", _) )).
wrong(( text_buffer(0, B), xc_str_copy(B, "", _) )).
wrong(( text_buffer(9, B), xc_counter_add(B, 1, _) )).
wrong(xc_person_json("a", b, 1, _)).
wrong(xc_sum_f64([1.0|_], _)).
wrong(xc_sum_f64([1.0|x], _)).
wrong(xc_sum_f64([a], _)).
wrong(( L = [1.0|L], xc_sum_f64(L, _) )).
wrong(xc_scale_f64([1.0], _, _)).
wrong(xc_point_dist(point(1, 2), point(1), _)).
wrong(xc_point_add(point(1, 2), point(_, 2), _)).
wrong(xc_mat4_scale(mat4(1), 1, _)).
wrong(xc_apply_i64(nothing_of_the_kind, 1, 2, _)).
wrong(xc_apply_i64(throwing, 1, 2, _)).
wrong(xc_apply_i64(giving_text, 1, 2, _)).
wrong(xc_apply_i64(throwing, 1, -1, _)).
wrong(xc_apply_i64(_, 1, 1, _)).
wrong(xc_sort_i32(throwing, [3, 2, 1], _)).
wrong(xc_sort_i32(compare, [3, 2, 1], _)).
wrong(xc_sort_i32(order, [3, b, 1], _)).
wrong(xc_log_message(throwing, k, 2)).
wrong(xc_log_message(true, k, 77)).
wrong(xc_counter_add(no, 1, _)).
wrong(xc_counter_add(_, 1, _)).
wrong(xc_counter_new(a, _)).
wrong(( xc_counter_new(5, C), xc_counter_free(C), xc_counter_add(C, 1, _) )).
wrong(( guarded_counter_new(5, C), xc_counter_free(C), xc_counter_free(C) )).
wrong(xc_buffer_new(0, _)).
wrong(xc_buffer_new(-1, _)).
wrong(( xc_buffer_new(5, B), call_cleanup(buffer_byte(B, 5, _), xc_buffer_free(B)) )).
wrong(( xc_buffer_new(5, B), xc_buffer_free(B), buffer_byte(B, 0, _) )).
wrong(xc_parse_i64("x", _)).
wrong(xc_work(a, _)).
wrong(xc_sha256("€", _)).
wrong(xc_matmul_f64([1.0], [1.0], 2, _)).
wrong(xc_matmul_f64([1.0], [a], 1, _)).
wrong(xc_matmul_f64([], [], 4294967296, _)).
wrong(xc_add_batch([1], [1, 2], _)).
wrong(xc_add_batch([1], x, _)).

throwing(_, _) :- throw(on_purpose).
throwing(_, _, _) :- throw(on_purpose).
giving_text(_, "text").

fails_well(Goal) :-
    catch(( Goal, fail ), Error, true),
    !,
    nonvar(Error).

main :-
    forall(( clause(wrong(Goal), true), \+ fails_well(Goal) ),
           ( format(user_error, "no exception: ~q~n", [Goal]), nb_setval(wrong, 1) )),
    % Handles that are forgotten: the library's memory goes with the blob.
    forall(between(1, 100, I), guarded_counter_new(I, _)),
    garbage_collect_atoms,
    (   nb_current(wrong, _) -> halt(1) ; true ).
