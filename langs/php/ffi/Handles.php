<?php

declare(strict_types=1);

final class Handles
{
    // case: counter_add
    public static function counter_add(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $amount = 3;
        $r = 0;
        $counter = new Counter($xc, 5);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $counter->add($amount);
        }
        $elapsed = hrtime(true) - $start;
        $counter->free();
        return [$elapsed, $r];
    }

    // case: counter_cycle
    public static function counter_cycle(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $value = 5;
        $amount = 3;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $counter = new Counter($xc, $value);
            $r = $counter->add($amount);
            $counter->free();
            unset($counter);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: counter_guarded
    public static function counter_guarded(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $value = 5;
        $amount = 3;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $counter = new GuardedCounter($xc, $value);
            $r = $counter->add($amount);
            $counter->free();
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
