#!/bin/sh
# Compiles or links a module of SWI-Prolog's, with its headers and as a shared object, as swipl-ld would:
# module.sh COMPILER… ARGUMENTS…
# https://www.swi-prolog.org/pldoc/man?section=plld
set -eu
PLBASE=$(swipl --dump-runtime-variables | sed -n 's/^PLBASE="\(.*\)";$/\1/p')
if ! [ -f "$PLBASE/include/SWI-Prolog.h" ]; then
    echo "no SWI-Prolog.h in $PLBASE/include: install the headers of SWI-Prolog" >&2
    exit 1
fi
case $(uname) in
Darwin) shared='-bundle -undefined dynamic_lookup' ;;
*) shared=-shared ;;
esac
case " $* " in
*" -c "* | *" -fsyntax-only "*) shared= ;;
esac
# shellcheck disable=SC2086 # several words
exec "$@" -isystem "$PLBASE/include" $shared
