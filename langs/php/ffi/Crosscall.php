<?php

declare(strict_types=1);

/** A call failed; the text is the library's message. */
final class CrosscallError extends RuntimeException
{
}

/** libcrosscall as PHP's FFI opens it. */
final class Crosscall
{
    public static FFI $xc;

    /** @var array<string, FFI\CType> by declaration */
    private static array $types = [];

    /** @var array<string, FFI\CData> arrays of one C function by its type */
    private static array $slots = [];

    /** By the declarations in a file, or, without one, as php.ini's ffi.preload has opened it. */
    public static function open(?string $declarations): void
    {
        self::$xc = $declarations === null
            ? FFI::scope('CROSSCALL')
            : FFI::cdef(file_get_contents($declarations), getenv('XC_LIBRARY'));
    }

    /** What the last failed call left as its message. */
    public static function failure(): CrosscallError
    {
        return new CrosscallError(self::$xc->xc_last_error());
    }

    /**
     * A type, made once. One that is kept in a variable lives until the script ends as soon as anything is
     * made of it, so what differs from call to call, FFI::arrayType, goes straight into FFI::new.
     */
    public static function type(string $declaration): FFI\CType
    {
        return self::$types[$declaration] ??= self::$xc->type($declaration);
    }

    /**
     * A C function that calls a closure: for each type the first one that comes, so that it must not hold
     * anything of a request's own. Made once, because PHP gives its memory back only when the script ends:
     * https://www.php.net/manual/en/ffi.examples-callback.php
     */
    public static function callback(string $type, Closure $closure): FFI\CData
    {
        if (!isset(self::$slots[$type])) {
            self::$slots[$type] = self::$xc->new("{$type}[1]");
            self::$slots[$type][0] = $closure;
        }
        return self::$slots[$type][0];
    }
}
