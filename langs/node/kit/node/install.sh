#!/bin/sh
# Makes $1/node a current Node.js: npm's package of it, or where there is none for
# this platform, the one of PATH. What a distribution has is often out of support.
set -e
mkdir -p "$1/runtime"
cp "$(dirname "$0")/package.json" "$(dirname "$0")/package-lock.json" "$1/runtime"
npm ci --prefix "$1/runtime" --ignore-scripts --prefer-offline --no-audit --no-fund
found=$1/runtime/node_modules/.bin/node
[ -x "$found" ] || found=$(command -v node)
ln -sf "$found" "$1/node"
