# case: parse_ok
proc cases::parse_ok {size loops} {
    set text 123456789012
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::parse_i64 $text]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: parse_fail
proc cases::parse_fail {size loops} {
    set text 12x4567
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        try {
            crosscall::parse_i64 $text
        } trap CROSSCALL message {
            set r $message
        }
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# end of cases
