# case: str_len
proc cases::str_len {size loops} {
    set text [inputs::text $size]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::str_len $text]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: str_upper
proc cases::str_upper {size loops} {
    set texts [inputs::texts $size]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::str_upper [lindex $texts [expr {$i & 3}]]]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: str_copy
proc cases::str_copy {size loops} {
    set texts [inputs::texts $size]
    set buffer [binary format x[expr {$size + 1}]]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::str_copy buffer [lindex $texts [expr {$i & 3}]]]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: person_json
proc cases::person_json {size loops} {
    set name Zo\u00eb
    set id 9007199254740993
    set age 41
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::person_json $name $id $age]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# end of cases
