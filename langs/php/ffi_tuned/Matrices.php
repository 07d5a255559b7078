<?php

declare(strict_types=1);

final class Matrices
{
    // case: matmul_f64
    public static function matmul_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = array_map(Packed::doubles(...), Inputs::factors($size));
        $product = $xc->new('double[' . $size * $size . ']');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_matmul_f64($a, $b, $product, $size) !== 0) {
                throw Crosscall::failure();
            }
        }
        $elapsed = hrtime(true) - $start;
        $sum = 0.0;
        foreach ($product as $element) {
            $sum += $element;
        }
        return [$elapsed, (int) $sum];
    }

    // end of cases
}
