<?php

declare(strict_types=1);

final class Sorting
{
    // case: sort_i32
    public static function sort_i32(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $input = Packed::integers(Inputs::shuffled($size));
        $output = $xc->new("int32_t[{$size}]");
        $compare = Crosscall::callback(
            'xc_compare_i32',
            static fn (int $a, int $b, ?FFI\CData $user): int => $a <=> $b
        );
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_sort_i32($input, $output, $size, $compare, null) !== 0) {
                throw Crosscall::failure();
            }
        }
        $elapsed = hrtime(true) - $start;
        $middle = $output[intdiv($size, 2)];
        return [$elapsed, "{$output[0]},{$middle},{$output[$size - 1]}"];
    }

    // end of cases
}
