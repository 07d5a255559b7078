# The inputs of native/cases.toml. Arrays are lists of numbers, what Tcl has for them.

namespace eval inputs {}

# A text whose UTF-8 has size bytes; its letters begin with that of index first in the alphabet.
proc inputs::text {size {first 0}} {
    set alphabet abcdefghijklmnopqrstuvwxyz
    set head [expr {$size % 2 == 1 && $size >= 3 ? "\u20ac" : ""}]
    set letters [expr {$size - 3 * [string length $head]}]
    set line [string repeat $alphabet [expr {$letters / 26 + 2}]]
    return $head[string range $line $first [expr {$first + $letters - 1}]]
}

# The four that a loop takes by turns.
proc inputs::texts {size} {
    return [list [text $size 0] [text $size 1] [text $size 2] [text $size 3]]
}

# The remainders of the index as doubles.
proc inputs::remainders {size divisor} {
    set values {}
    for {set i 0} {$i < $size} {incr i} {
        lappend values [expr {double($i % $divisor)}]
    }
    return $values
}

# 0.0, 1.0, 2.0, …
proc inputs::doubles {size} {
    return [remainders $size [expr {$size + 1}]]
}

# The multiples of the index.
proc inputs::multiples {size factor} {
    set values {}
    for {set i 0} {$i < $size} {incr i} {
        lappend values [expr {$i * $factor}]
    }
    return $values
}

# The input of sort_i32.
proc inputs::shuffled {size} {
    set values {}
    for {set i 0} {$i < $size} {incr i} {
        lappend values [expr {$i * 7919 % $size}]
    }
    return $values
}

# The input of sha256, a byte array.
proc inputs::data {size} {
    set period {}
    for {set i 0} {$i < 251} {incr i} {
        lappend period $i
    }
    set bytes [string repeat [binary format c* $period] [expr {$size / 251 + 1}]]
    return [string range $bytes 0 [expr {$size - 1}]]
}
