<?php

declare(strict_types=1);

final class Batch
{
    // case: add_batch
    public static function add_batch(int $size, int $loops): array
    {
        [$a, $b] = Inputs::addends($size);
        $sums = [];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $sums = Crosscall\add_batch($a, $b);
        }
        return [hrtime(true) - $start, $sums[$size - 1]];
    }

    // end of cases
}
