<?php

declare(strict_types=1);

require __DIR__ . '/Packed.php';

final class Arrays
{
    // case: sum_f64
    public static function sum_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $values = Packed::doubles(Inputs::doubles($size));
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_sum_f64($values, $size);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: scale_f64
    public static function scale_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $values = Packed::doubles(Inputs::doubles($size));
        $factor = -1.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_scale_f64($values, $size, $factor) !== 0) {
                throw Crosscall::failure();
            }
        }
        return [hrtime(true) - $start, (int) $values[$size - 1]];
    }

    // end of cases
}
