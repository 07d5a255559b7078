<?php

/*
 * Compiles one C source into an extension that is linked with libcrosscall.
 *
 *     php extension.php SOURCE TARGET INCLUDE LIB COMPILER…
 *
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
[, $source, $target, $include, $lib] = $argv;
// -isystem: the warnings asked for are for the source, not for PHP's own headers.
$headers = str_replace('-I', '-isystem', ask('--includes'));
$shared = PHP_OS_FAMILY === 'Darwin' ? '-bundle -undefined dynamic_lookup' : '-shared';
$words = array_map(escapeshellarg(...), array_slice($argv, 5));
$words[] = "-O2 -DNDEBUG -fPIC -fvisibility=hidden {$shared} {$headers}";
array_push($words, ...array_map(escapeshellarg(...), ["-I{$include}", $source, '-o', $target, "-L{$lib}"]));
passthru(implode(' ', $words) . ' -lcrosscall', $code);
exit($code);
