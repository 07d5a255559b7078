# case: counter_add
proc cases::counter_add {size loops} {
    set counter [crosscall::counter 5]
    set amount 3
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [$counter add $amount]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    $counter close
    return [list $elapsed_ns $r]
}

# case: counter_cycle
proc cases::counter_cycle {size loops} {
    set value 5
    set amount 3
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set counter [crosscall::counter $value]
        try {
            set r [$counter add $amount]
        } finally {
            $counter close
        }
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: buffer_adopt
proc cases::buffer_adopt {size loops} {
    set end [expr {$size - 1}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set buffer [crosscall::buffer $size]
        try {
            set first [$buffer byte 0]
            set last [$buffer byte $end]
        } finally {
            $buffer close
        }
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $first,$last]
}

# end of cases
