# Calls libcrosscall by the extension that crosscall.c is compiled to: tclsh worker.tcl KIT EXTENSION

lassign $argv kit extension
load $extension Crosscall
namespace eval cases {}
source -encoding utf-8 [file join $kit protocol.tcl]
source -encoding utf-8 [file join $kit inputs.tcl]
foreach group {calls strings arrays structs callbacks handles errors work batch} {
    source -encoding utf-8 [file join [file dirname [info script]] $group.tcl]
}
protocol::serve [crosscall::abi_version]
