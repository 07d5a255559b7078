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
     * A C function that calls a closure. Made once, because PHP gives its memory back only when the
     * script ends: https://www.php.net/manual/en/ffi.examples-callback.php
     *
     * @return FFI\CData an array of one, which must live as long as the function is used
     */
    public static function callback(string $type, Closure $closure): FFI\CData
    {
        $slot = self::$xc->new("{$type}[1]");
        $slot[0] = $closure;
        return $slot;
    }
}
