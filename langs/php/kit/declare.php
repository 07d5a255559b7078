<?php

/*
 * Writes the declarations of crosscall.h as PHP's FFI reads them: C without preprocessor lines.
 *
 *     php declare.php INCLUDE TARGET [SCOPE]
 *
 * With SCOPE the file begins with the two lines that ffi.preload asks for.
 */

declare(strict_types=1);

[, $include, $target] = $argv;
$scope = $argv[3] ?? null;

$header = file_get_contents("{$include}/crosscall.h");
$header = preg_replace('/^#ifdef __cplusplus\n.*?^#endif\n/ms', '', $header);
$header = preg_replace('/^#.*\n/m', '', $header);
$header = str_replace('XC_API ', '', $header);
// PHP's strings are bytes, but FFI hands them over only where C says char.
$header = str_replace('const uint8_t *', 'const char *', $header);
if ($scope !== null) {
    $library = PHP_OS_FAMILY === 'Darwin' ? 'libcrosscall.dylib' : 'libcrosscall.so';
    $header = "#define FFI_SCOPE \"{$scope}\"\n#define FFI_LIB \"{$library}\"\n{$header}";
}
if (file_put_contents($target, $header) === false) {
    exit(1);
}
