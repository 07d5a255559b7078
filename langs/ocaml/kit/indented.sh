# Prints where ocp-indent would indent a file otherwise; nothing where there is no ocp-indent.
# Usage: indented.sh FILE
set -eu
command -v ocp-indent > /dev/null || { echo "ocp-indent is not here: $1 was not looked at" >&2; exit 0; }
ocp-indent "$1" | diff -u "$1" -
