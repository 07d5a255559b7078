# case: empty
proc cases::empty {size loops} {
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {}
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns 0]
}

# case: noop
proc cases::noop {size loops} {
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        crosscall::noop
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns 0]
}

# case: add_i32
proc cases::add_i32 {size loops} {
    set a 1000000
    set b 2345678
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::add_i32 $a $b]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: inc_i64
proc cases::inc_i64 {size loops} {
    set x [expr {2 ** 53}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set x [crosscall::inc_i64 $x]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $x]
}

# case: sum2_i64
proc cases::sum2_i64 {size loops} {
    set a [expr {2 ** 40}]
    set b [expr {2 ** 41}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sum2_i64 $a $b]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: sum4_i64
proc cases::sum4_i64 {size loops} {
    set a [expr {2 ** 40}]
    set b [expr {2 ** 41}]
    set c [expr {2 ** 42}]
    set d [expr {2 ** 43}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sum4_i64 $a $b $c $d]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: sum6_i64
proc cases::sum6_i64 {size loops} {
    set a [expr {2 ** 40}]
    set b [expr {2 ** 41}]
    set c [expr {2 ** 42}]
    set d [expr {2 ** 43}]
    set e [expr {2 ** 44}]
    set f [expr {2 ** 45}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sum6_i64 $a $b $c $d $e $f]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: sum8_i64
proc cases::sum8_i64 {size loops} {
    set a [expr {2 ** 40}]
    set b [expr {2 ** 41}]
    set c [expr {2 ** 42}]
    set d [expr {2 ** 43}]
    set e [expr {2 ** 44}]
    set f [expr {2 ** 45}]
    set g [expr {2 ** 46}]
    set h [expr {2 ** 47}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sum8_i64 $a $b $c $d $e $f $g $h]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: sum12_i64
proc cases::sum12_i64 {size loops} {
    set a [expr {2 ** 40}]
    set b [expr {2 ** 41}]
    set c [expr {2 ** 42}]
    set d [expr {2 ** 43}]
    set e [expr {2 ** 44}]
    set f [expr {2 ** 45}]
    set g [expr {2 ** 46}]
    set h [expr {2 ** 47}]
    set j [expr {2 ** 48}]
    set k [expr {2 ** 49}]
    set l [expr {2 ** 50}]
    set m [expr {2 ** 51}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sum12_i64 $a $b $c $d $e $f $g $h $j $k $l $m]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: sum8_f64
proc cases::sum8_f64 {size loops} {
    set a [expr {2.0 ** 0}]
    set b [expr {2.0 ** 1}]
    set c [expr {2.0 ** 2}]
    set d [expr {2.0 ** 3}]
    set e [expr {2.0 ** 4}]
    set f [expr {2.0 ** 5}]
    set g [expr {2.0 ** 6}]
    set h [expr {2.0 ** 7}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sum8_f64 $a $b $c $d $e $f $g $h]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [expr {wide($r)}]]
}

# end of cases
