# Builds a Tcl extension as tclConfig.sh says: sh extension.sh compile|link COMPILER FLAG…
# sh extension.sh says which Tcl's headers there are, or fails.
set -e
folder=$(echo 'puts [tcl::pkgconfig get libdir,runtime]' | tclsh)
for config in "$folder/tclConfig.sh" "$folder/tcl8.6/tclConfig.sh"; do
    if [ -f "$config" ]; then
        . "$config"
        break
    fi
done
if [ -z "$TCL_INCLUDE_SPEC" ]; then
    echo "no tclConfig.sh in $folder: install the headers of this Tcl (tcl-dev)" >&2
    exit 1
fi
case "$1" in
compile) shift && exec "$@" $TCL_INCLUDE_SPEC -DUSE_TCL_STUBS ;;
link) shift && exec "$@" $TCL_STUB_LIB_SPEC ;;
*) echo "tclConfig.sh of Tcl $TCL_VERSION$TCL_PATCH_LEVEL" ;;
esac
