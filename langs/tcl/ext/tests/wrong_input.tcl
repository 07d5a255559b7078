# Calls of the extension with what it does not expect: errors of Tcl, and nothing worse.
# tclsh wrong_input.tcl KIT EXTENSION

load [lindex $argv 1] Crosscall
set failures 0

proc complain {text} {
    puts stderr $text
    incr ::failures
}

proc fails {pattern args} {
    if {![catch {uplevel #0 $args} message]} {
        complain "gave '$message', but should fail: $args"
    } elseif {![string match *$pattern* $message]} {
        complain "failed with '$message': $args"
    }
}

proc equals {expected args} {
    if {[catch {uplevel #0 $args} result] || $result ne $expected} {
        complain "'$result', not '$expected': $args"
    }
}

foreach wrong {x {} {1 2} 1.5 99999999999999999999} {
    fails integer crosscall::add_i32 $wrong 1
    fails integer crosscall::inc_i64 $wrong
    fails integer crosscall::work $wrong
    fails integer crosscall::counter $wrong
    fails integer crosscall::buffer $wrong
}
foreach command [info commands ::crosscall::*] {
    fails "wrong # args" $command 1 2 3 4 5 6 7 8 9 10 11 12 13
}
fails "32 bits" crosscall::add_i32 2147483648 1
fails "32 bits" crosscall::person_json a 1 -2147483649
equals -9223372036854775808 crosscall::inc_i64 9223372036854775807
fails floating-point crosscall::sum8_f64 1 2 3 4 5 6 7 x

equals 0 crosscall::str_len {}
equals 4 crosscall::str_len a\0b ;# Tcl writes U+0000 as two bytes
fails "no digits" crosscall::parse_i64 {}
fails "out of range" crosscall::parse_i64 [string repeat 9 100]
set buffer [binary format x3]
fails str_copy crosscall::str_copy buffer abc
fails "no such variable" crosscall::str_copy nowhere abc
set buffer [binary format x8]
set other $buffer
equals abc crosscall::str_copy buffer abc
equals [binary format x8] set other ;# who shares the value does not see it change
equals abcdefg crosscall::str_copy buffer abcdefg
set buffer abcd
equals {} crosscall::str_copy buffer {}
set buffer {}
fails str_copy crosscall::str_copy buffer $buffer

foreach wrong {x {1 x} "\{" {{1 2}}} {
    fails {} crosscall::sum_f64 $wrong
    fails {} crosscall::scale_f64 $wrong 2
    fails {} crosscall::add_batch $wrong {1 2}
    fails {} crosscall::add_batch {1 2} $wrong
    fails {} crosscall::matmul_f64 $wrong {1 2 3 4} 2
    fails {} crosscall::matmul_f64 {1 2 3 4} $wrong 2
    fails {} crosscall::point_dist $wrong {1 2}
    fails {} crosscall::point_add {1 2} $wrong
    fails {} crosscall::mat4_scale $wrong 2
    fails {} crosscall::sort_i32 $wrong list
}
equals 0.0 crosscall::sum_f64 {}
equals {} crosscall::scale_f64 {} 2
equals {} crosscall::add_batch {} {}
equals {} crosscall::matmul_f64 {} {} 0
fails "same length" crosscall::add_batch {1 2} {1}
fails "32 bits" crosscall::add_batch {1 2147483648} {1 2}
fails "n times n" crosscall::matmul_f64 {1 2 3} {1 2 3} 2
fails "n times n" crosscall::matmul_f64 {1} {1} 4294967297
fails negative crosscall::matmul_f64 {} {} -1
fails "another length" crosscall::point_dist {1 2 3} {1 2}
fails "another length" crosscall::mat4_scale {1 2} 2

proc stumble {args} {
    error "the callback's own error"
}
fails own crosscall::apply_i64 stumble 1 3
fails own crosscall::sort_i32 {3 1 2} stumble
fails own crosscall::log_message stumble 2
equals 1 crosscall::apply_i64 list 1 3 ;# a list of one integer is that integer
fails integer crosscall::sort_i32 {3 1 2} list
fails "invalid command" crosscall::apply_i64 nowhere 1 1
fails "1 to 8" crosscall::apply_i64 {} 1 1
fails "1 to 8" crosscall::apply_i64 {1 2 3 4 5 6 7 8 9} 1 1
fails "no level" crosscall::log_message list 9

set counter [crosscall::counter 5]
equals 8 $counter add 3
fails "bad method" $counter subtract 3
fails integer $counter add x
equals {} $counter close
fails "invalid command" $counter add 3
set buffer [crosscall::buffer 4]
equals 88 $buffer byte 0
fails outside $buffer byte 4
fails negative $buffer byte -1
$buffer close
fails "size is 0" crosscall::buffer 0
fails negative crosscall::buffer -1
crosscall::counter 1 ;# left to the interpreter's end

exit [expr {$failures > 0}]
