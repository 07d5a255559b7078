# case: work
proc cases::work {size loops} {
    set steps $size
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::work $steps]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: sha256
proc cases::sha256 {size loops} {
    set data [inputs::data $size]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set digest [crosscall::sha256 $data]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [binary encode hex $digest]]
}

# case: matmul_f64
proc cases::matmul_f64 {size loops} {
    set a [inputs::remainders [expr {$size * $size}] 7]
    set b [inputs::remainders [expr {$size * $size}] 5]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set product [crosscall::matmul_f64 $a $b $size]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [expr {wide([tcl::mathop::+ {*}$product])}]]
}

# end of cases
