<?php

declare(strict_types=1);

final class Batch
{
    // case: add_batch
    public static function add_batch(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = Inputs::addends($size);
        $sums = [];
        $int32 = Crosscall::type('int32_t');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $bytes = $size * 4;
            $c_a = $xc->new(FFI::arrayType($int32, [$size]));
            $c_b = $xc->new(FFI::arrayType($int32, [$size]));
            $c_sums = $xc->new(FFI::arrayType($int32, [$size]));
            FFI::memcpy($c_a, pack('l*', ...$a), $bytes);
            FFI::memcpy($c_b, pack('l*', ...$b), $bytes);
            if ($xc->xc_add_batch($c_a, $c_b, $c_sums, $size) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $size; ++$k) {
                $sums[$k] = $c_sums[$k];
            }
        }
        return [hrtime(true) - $start, $sums[$size - 1]];
    }

    // end of cases
}
