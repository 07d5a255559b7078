# Fails where SWIG is older than the interface files here want: 4.5 has byte arrays for all (cdata.i) and
# directors for Lua.
set -e
version=$(swig -version | sed -n 's/^SWIG Version //p')
case $version in
    [0-3].* | 4.[0-4] | 4.[0-4].*)
        echo "SWIG 4.5 or newer is needed, this is $version: pip install 'swig>=4.5'" >&2
        exit 1
        ;;
esac
echo "SWIG $version"
