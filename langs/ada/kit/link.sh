# sh link.sh PAD FOLDER TARGET LIB: links the objects in FOLDER as gnatlink would, by the list that gnatbind
# leaves in its file, but with PAD first: gnatlink puts what it is given behind the program's own objects.
set -e
cd "$2"
objects=$(sed -n '/BEGIN Object/,/END Object/s/^ *--   \([^ ].*\)/\1/p' b~worker.adb | grep -v '^-shared')
# shellcheck disable=SC2086 # one word each
exec gnatgcc -o "$3" "$1" b~worker.o $objects -L"$4" -lcrosscall
