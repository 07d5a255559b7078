<?php

declare(strict_types=1);

final class Arrays
{
    // case: sum_f64
    public static function sum_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $values = Inputs::doubles($size);
        $r = 0.0;
        $double = Crosscall::type('double');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            // FFI makes no array of 0 elements.
            $buffer = $xc->new(FFI::arrayType($double, [$size ?: 1]));
            FFI::memcpy($buffer, pack('d*', ...$values), $size * 8);
            $r = $xc->xc_sum_f64($buffer, $size);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: scale_f64
    public static function scale_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $values = Inputs::doubles($size);
        $factor = -1.0;
        $double = Crosscall::type('double');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $buffer = $xc->new(FFI::arrayType($double, [$size]));
            FFI::memcpy($buffer, pack('d*', ...$values), $size * 8);
            if ($xc->xc_scale_f64($buffer, $size, $factor) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $size; ++$k) {
                $values[$k] = $buffer[$k];
            }
        }
        return [hrtime(true) - $start, (int) $values[$size - 1]];
    }

    // end of cases
}
