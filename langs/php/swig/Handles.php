<?php

declare(strict_types=1);

final class Handles
{
    // case: counter_add
    public static function counter_add(int $size, int $loops): array
    {
        $amount = 3;
        $r = 0;
        $counter = new Counter(5);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $counter->add($amount);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: counter_cycle
    public static function counter_cycle(int $size, int $loops): array
    {
        $value = 5;
        $amount = 3;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $counter = new Counter($value);
            $r = $counter->add($amount);
            unset($counter);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: buffer_adopt
    public static function buffer_adopt(int $size, int $loops): array
    {
        $first = $last = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $buffer = xc_buffer_new($size);
            $first = byteArray_getitem($buffer, 0);
            $last = byteArray_getitem($buffer, $size - 1);
            xc_buffer_free($buffer);
        }
        return [hrtime(true) - $start, "{$first},{$last}"];
    }

    // end of cases
}
