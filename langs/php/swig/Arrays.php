<?php

declare(strict_types=1);

final class Arrays
{
    // case: sum_f64
    public static function sum_f64(int $size, int $loops): array
    {
        $values = Inputs::doubles($size);
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $array = Held::doubles($values);
            $r = xc_sum_f64($array, $size);
            delete_doubleArray($array);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: scale_f64
    public static function scale_f64(int $size, int $loops): array
    {
        $values = Inputs::doubles($size);
        $factor = -1.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $array = Held::doubles($values);
            xc_scale_f64($array, $size, $factor);
            $values = Held::listOfDoubles($array, $size);
            delete_doubleArray($array);
        }
        return [hrtime(true) - $start, (int) $values[$size - 1]];
    }

    // end of cases
}
