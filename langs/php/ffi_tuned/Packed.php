<?php

declare(strict_types=1);

/** C arrays of a program's own, filled from PHP arrays. */
final class Packed
{
    /** @param list<float> $values */
    public static function doubles(array $values): FFI\CData
    {
        return self::filled('double', $values, pack('d*', ...$values));
    }

    /** @param list<int> $values */
    public static function integers(array $values): FFI\CData
    {
        return self::filled('int32_t', $values, pack('l*', ...$values));
    }

    private static function filled(string $type, array $values, string $bytes): FFI\CData
    {
        // FFI makes no array of 0 elements.
        $array = Crosscall::$xc->new("{$type}[" . max(count($values), 1) . ']');
        FFI::memcpy($array, $bytes, strlen($bytes));
        return $array;
    }
}
