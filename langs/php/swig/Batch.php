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
            $first = Held::integers($a);
            $second = Held::integers($b);
            $array = new_intArray($size);
            xc_add_batch($first, $second, $array, $size);
            $sums = Held::listOfIntegers($array, $size);
            delete_intArray($first);
            delete_intArray($second);
            delete_intArray($array);
        }
        return [hrtime(true) - $start, $sums[$size - 1]];
    }

    // end of cases
}
