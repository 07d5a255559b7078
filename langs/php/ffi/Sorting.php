<?php

declare(strict_types=1);

final class Sorting
{
    // case: sort_i32
    public static function sort_i32(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $shuffled = Inputs::shuffled($size);
        $output = [];
        $compare = Crosscall::callback(
            'xc_compare_i32',
            static fn (int $a, int $b, ?FFI\CData $user): int => $a <=> $b
        );
        $int32 = Crosscall::type('int32_t');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $input = $xc->new(FFI::arrayType($int32, [$size]));
            $sorted = $xc->new(FFI::arrayType($int32, [$size]));
            FFI::memcpy($input, pack('l*', ...$shuffled), $size * 4);
            if ($xc->xc_sort_i32($input, $sorted, $size, $compare, null) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $size; ++$k) {
                $output[$k] = $sorted[$k];
            }
        }
        return [hrtime(true) - $start, "{$output[0]},{$output[intdiv($size, 2)]},{$output[$size - 1]}"];
    }

    // end of cases
}
