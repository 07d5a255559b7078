# The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
#
# Every loop is a `for` in a procedure, so that it is compiled to byte code.

namespace eval protocol {
    variable abi_written_for 1

    # The ids in the order of native/cases.toml.
    variable order {
        empty
        noop add_i32 inc_i64 sum2_i64 sum4_i64 sum6_i64 sum8_i64 sum12_i64 sum8_f64
        str_len str_upper str_copy person_json
        sum_f64 scale_f64
        point_dist point_add mat4_scale
        apply_i64 sort_i32 log_message
        counter_add counter_cycle counter_guarded buffer_adopt
        parse_ok parse_fail
        work sha256 matmul_f64
        add_batch
        parallel_work
    }
}

proc protocol::quote {text} {
    set escapes [list \" \\\" \\ \\\\]
    for {set code 0} {$code < 32} {incr code} {
        lappend escapes [format %c $code] [format {\u%04x} $code]
    }
    return "\"[string map $escapes $text]\""
}

# A word of a request, fit to be shown.
proc protocol::shown {word} {
    return [regsub -all {[^A-Za-z0-9_.-]} [string range $word 0 59] ?]
}

# 15 digits: what cases make of a number must fit 64 bits.
proc protocol::number {word least} {
    if {![regexp {^[0-9]{1,15}$} $word] || [scan $word %lld] < $least} {
        error "size and loops must be whole numbers, loops at least 1"
    }
    return [scan $word %lld]
}

# Tcl ends its process where memory runs out, so a size that would take all of it is refused.
proc protocol::size {word} {
    set size [number $word 0]
    if {$size > 10000000} {
        error "size must be at most 10000000"
    }
    return $size
}

proc protocol::hello {abi} {
    variable order
    set ids {}
    foreach id $order {
        if {[info procs ::cases::$id] ne ""} {
            lappend ids [quote $id]
        }
    }
    return [format {{"protocol":1,"abi":%d,"runtime":%s,"cases":[%s]}} \
        $abi [quote "Tcl [info patchlevel]"] [join $ids ,]]
}

proc protocol::measure {timed id size loops} {
    variable order
    if {$id ni $order || [info procs ::cases::$id] eq ""} {
        error "unknown case [shown $id]"
    }
    lassign [::cases::$id [size $size] [number $loops 1]] elapsed_ns value
    set time [expr {$timed ? "\"ns\":$elapsed_ns," : ""}]
    return "{$time\"value\":[quote $value]}"
}

proc protocol::answer {abi words} {
    variable abi_written_for
    if {$abi != $abi_written_for} {
        error "libcrosscall has ABI $abi, this worker was written for $abi_written_for"
    }
    lassign $words verb id size loops
    switch -- $verb {
        hello { return [hello $abi] }
        check - run { return [measure [expr {$verb eq "run"}] $id $size $loops] }
    }
    error "unknown request [shown $verb]"
}

# Answers requests until `bye` or the end of stdin. abi is that of the loaded library; the cases are the
# procedures of the namespace cases, from size and loops to elapsed nanoseconds and value.
proc protocol::serve {abi} {
    fconfigure stdin -encoding iso8859-1
    fconfigure stdout -encoding utf-8 -buffering line
    while {[gets stdin line] >= 0} {
        set words [regexp -all -inline {\S+} $line]
        if {[lindex $words 0] eq "bye"} {
            return
        }
        if {[catch {answer $abi $words} text]} {
            set where [expr {[llength $words] > 1 ? "[shown [lindex $words 1]]: " : ""}]
            set text "{\"error\":[quote $where$text]}"
        }
        puts $text
    }
}
