# case: sum_f64
proc cases::sum_f64 {size loops} {
    set values [inputs::doubles $size]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sum_f64 $values]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [expr {wide($r)}]]
}

# case: scale_f64
proc cases::scale_f64 {size loops} {
    set values [inputs::doubles $size]
    set factor -1.0
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set values [crosscall::scale_f64 $values $factor]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [expr {wide([lindex $values end])}]]
}

# end of cases
