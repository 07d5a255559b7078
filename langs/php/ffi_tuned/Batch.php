<?php

declare(strict_types=1);

final class Batch
{
    // case: add_batch
    public static function add_batch(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = array_map(Packed::integers(...), Inputs::addends($size));
        $sums = $xc->new("int32_t[{$size}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_add_batch($a, $b, $sums, $size) !== 0) {
                throw Crosscall::failure();
            }
        }
        return [hrtime(true) - $start, $sums[$size - 1]];
    }

    // end of cases
}
