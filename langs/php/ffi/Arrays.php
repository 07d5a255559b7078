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
        $bytes = $size * 8;
        $buffer = $xc->new('double[' . max($size, 1) . ']');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($buffer, pack('d*', ...$values), $bytes);
            $r = $xc->xc_sum_f64($buffer, $size);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: scale_f64
    public static function scale_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $values = Inputs::doubles($size);
        $bytes = $size * 8;
        $buffer = $xc->new("double[{$size}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($buffer, pack('d*', ...$values), $bytes);
            if ($xc->xc_scale_f64($buffer, $size, -1.0) !== 0) {
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
