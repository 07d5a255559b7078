# tclsh whole.tcl FILE: names the file if a command in it does not end, for lint.toml.
set file [open [lindex $argv 0]]
fconfigure $file -encoding utf-8
if {![info complete [read $file]]} {
    puts [lindex $argv 0]
}
close $file
