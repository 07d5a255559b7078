# case: point_dist
proc cases::point_dist {size loops} {
    set a [list 1.0 2.0]
    set b [list 4.0 6.0]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::point_dist $a $b]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [expr {wide($r)}]]
}

# case: point_add
proc cases::point_add {size loops} {
    set a [list 1.0 2.0]
    set b [list 3.0 4.0]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        lassign [crosscall::point_add $a $b] x y
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [expr {wide($x)}],[expr {wide($y)}]]
}

# case: mat4_scale
proc cases::mat4_scale {size loops} {
    set m [inputs::doubles 16]
    set factor 2.0
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set scaled [crosscall::mat4_scale $m $factor]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [expr {wide([tcl::mathop::+ {*}$scaled])}]]
}

# end of cases
