# case: apply_i64
proc cases::increment {value} {
    return [expr {$value + 1}]
}

proc cases::apply_i64 {size loops} {
    set value [expr {2 ** 53}]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::apply_i64 ::cases::increment $value $size]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns $r]
}

# case: sort_i32
proc cases::compare {a b} {
    return [expr {$a < $b ? -1 : $a > $b}]
}

proc cases::sort_i32 {size loops} {
    set input [inputs::shuffled $size]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        set r [crosscall::sort_i32 $input ::cases::compare]
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    return [list $elapsed_ns [lindex $r 0],[lindex $r [expr {$size / 2}]],[lindex $r end]]
}

# case: log_message
oo::class create Keeper {
    variable number level message

    constructor {itsNumber} {
        set number $itsNumber
    }

    method keep {itsLevel itsMessage} {
        set level $itsLevel
        set message $itsMessage
    }

    method text {} {
        return "$level|$message|$number"
    }
}

proc cases::log_message {size loops} {
    set keeper [Keeper new 7]
    set level 2
    set sink [list $keeper keep]
    set start [crosscall::clock_ns]
    for {set i 0} {$i < $loops} {incr i} {
        crosscall::log_message $sink $level
    }
    set elapsed_ns [expr {[crosscall::clock_ns] - $start}]
    set text [$keeper text]
    $keeper destroy
    return [list $elapsed_ns $text]
}

# end of cases
