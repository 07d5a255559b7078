<?php

declare(strict_types=1);

final class Handles
{
    // case: counter_add
    public static function counter_add(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $r = 0;
        $counter = new Counter($xc, 5);
        $handle = $counter->handle;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_counter_add($handle, 3);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: counter_cycle
    public static function counter_cycle(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $counter = new Counter($xc, 5);
            $r = $counter->add(3);
            unset($counter);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: buffer_adopt
    public static function buffer_adopt(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $first = $last = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $buffer = $xc->xc_buffer_new($size) ?? throw Crosscall::failure();
            $first = $buffer[0];
            $last = $buffer[$size - 1];
            $xc->xc_buffer_free($buffer);
        }
        return [hrtime(true) - $start, "{$first},{$last}"];
    }

    // end of cases
}
