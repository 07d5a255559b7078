<?php

declare(strict_types=1);

final class Calls
{
    // case: empty
    public static function empty(int $size, int $loops): array
    {
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
        }
        return [hrtime(true) - $start, 0];
    }

    // case: noop
    public static function noop(int $size, int $loops): array
    {
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            xc_noop();
        }
        return [hrtime(true) - $start, 0];
    }

    // case: add_i32
    public static function add_i32(int $size, int $loops): array
    {
        $a = 1_000_000;
        $b = 2_345_678;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_add_i32($a, $b);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: inc_i64
    public static function inc_i64(int $size, int $loops): array
    {
        $x = 2 ** 53;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $x = xc_inc_i64($x);
        }
        return [hrtime(true) - $start, $x];
    }

    // case: sum2_i64
    public static function sum2_i64(int $size, int $loops): array
    {
        [$a, $b] = array_map(static fn (int $power): int => 2 ** $power, range(40, 41));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_sum2_i64($a, $b);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum4_i64
    public static function sum4_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d] = array_map(static fn (int $power): int => 2 ** $power, range(40, 43));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_sum4_i64($a, $b, $c, $d);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum6_i64
    public static function sum6_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f] = array_map(static fn (int $power): int => 2 ** $power, range(40, 45));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_sum6_i64($a, $b, $c, $d, $e, $f);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum8_i64
    public static function sum8_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f, $g, $h]
            = array_map(static fn (int $power): int => 2 ** $power, range(40, 47));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_sum8_i64($a, $b, $c, $d, $e, $f, $g, $h);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum12_i64
    public static function sum12_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f, $g, $h, $j, $k, $l, $m]
            = array_map(static fn (int $power): int => 2 ** $power, range(40, 51));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_sum12_i64($a, $b, $c, $d, $e, $f, $g, $h, $j, $k, $l, $m);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum8_f64
    public static function sum8_f64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f, $g, $h]
            = array_map(static fn (int $power): float => 2.0 ** $power, range(0, 7));
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_sum8_f64($a, $b, $c, $d, $e, $f, $g, $h);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // end of cases
}
