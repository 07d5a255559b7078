# case: add_batch
proc cases::add_batch {size loops} {
    set a [inputs::multiples $size 1]
    set b [inputs::multiples $size 2]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set sums [crosscall::add_batch $a $b]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [lindex $sums end]]
}

# end of cases
