#!/bin/sh
# Makes $1/bun the Bun that npm has a package of for this platform.
set -e
mkdir -p "$1/runtime"
cp "$(dirname "$0")/package.json" "$(dirname "$0")/package-lock.json" "$1/runtime"
npm ci --prefix "$1/runtime" --ignore-scripts --prefer-offline --no-audit --no-fund
ln -sf "$1"/runtime/node_modules/@oven/bun-*/bin/bun "$1/bun"
