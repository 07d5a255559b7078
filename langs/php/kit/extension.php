<?php

/*
 * Compiles one C source for an extension, and links it with libcrosscall.
 *
 *     php extension.php compile SOURCE OBJECT INCLUDE COMPILER…
 *     php extension.php link OBJECT EXTENSION PAD LIB COMPILER…
 *
 * PAD, which comes first in the link, says where the extension's code begins.
 * phpize would do the same by autoconf and make, in the folder of the source.
 *     php extension.php
 * says which PHP's headers there are, or fails.
 */

declare(strict_types=1);

function ask(string $option): string
{
    return trim((string) shell_exec("php-config {$option} 2>&1"));
}

if (ask('--vernum') !== (string) PHP_VERSION_ID) {
    $found = ask('--version');
    fwrite(STDERR, 'no headers of PHP ' . PHP_VERSION . ": install php-dev (php-config says {$found})\n");
    exit(1);
}
if ($argc === 1) {
    echo 'php-config ', ask('--version'), ', API ', ask('--phpapi'), "\n";
    exit;
}
[, $mode, $from, $target] = $argv;
if ($mode === 'compile') {
    $include = $argv[4];
    // -isystem: the warnings asked for are for the source, not for PHP's own headers.
    $headers = str_replace('-I', '-isystem', ask('--includes'));
    $flags = "-O2 -DNDEBUG -fPIC -fvisibility=hidden {$headers}";
    $words = [...array_slice($argv, 5), "-I{$include}", '-c', $from, '-o', $target];
} else {
    [$pad, $lib] = array_slice($argv, 4, 2);
    $flags = PHP_OS_FAMILY === 'Darwin' ? '-bundle -undefined dynamic_lookup' : '-shared';
    $words = [...array_slice($argv, 6), $pad, $from, '-o', $target, "-L{$lib}", '-lcrosscall'];
}
passthru(implode(' ', array_map(escapeshellarg(...), $words)) . " {$flags}", $code);
exit($code);
