<?php

declare(strict_types=1);

/** The library of a probe as PHP's FFI opens it. */
final class Crosscall
{
    public static FFI $library;

    /** @var array<string, FFI\CType> by declaration */
    private static array $types = [];

    public static function open(string $declarations): void
    {
        self::$library = FFI::cdef(file_get_contents($declarations), getenv('XC_LIBRARY'));
    }

    /**
     * A type, made once. One that is kept in a variable lives until the script ends as soon as anything is
     * made of it, so what differs from call to call, FFI::arrayType, goes straight into FFI::new.
     */
    public static function type(string $declaration): FFI\CType
    {
        return self::$types[$declaration] ??= self::$library->type($declaration);
    }

    /** A struct of these fields. */
    public static function struct(string $declaration, array $fields): FFI\CData
    {
        $struct = self::$library->new($declaration);
        foreach ($fields as $name => $value) {
            $struct->$name = $value;
        }
        return $struct;
    }

    /** The bits of a float, of 'G', or a double, of 'E', in hexadecimal. */
    public static function bits(string $format, float $number): string
    {
        return bin2hex(pack($format, $number));
    }
}
