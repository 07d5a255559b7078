<?php

declare(strict_types=1);

final class Matrices
{
    // case: matmul_f64
    public static function matmul_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = Inputs::factors($size);
        $product = [];
        $double = Crosscall::type('double');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $count = $size * $size;
            $bytes = $count * 8;
            $c_a = $xc->new(FFI::arrayType($double, [$count]));
            $c_b = $xc->new(FFI::arrayType($double, [$count]));
            $c_product = $xc->new(FFI::arrayType($double, [$count]));
            FFI::memcpy($c_a, pack('d*', ...$a), $bytes);
            FFI::memcpy($c_b, pack('d*', ...$b), $bytes);
            if ($xc->xc_matmul_f64($c_a, $c_b, $c_product, $size) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $count; ++$k) {
                $product[$k] = $c_product[$k];
            }
        }
        return [hrtime(true) - $start, (int) array_sum($product)];
    }

    // end of cases
}
