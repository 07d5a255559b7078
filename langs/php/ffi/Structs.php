<?php

declare(strict_types=1);

final class Structs
{
    // case: point_dist
    public static function point_dist(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $a = FFI::addr($point_a = self::point(1.0, 2.0));
        $b = FFI::addr($point_b = self::point(4.0, 6.0));
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_point_dist($a, $b);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    private static function point(float $x, float $y): FFI\CData
    {
        $point = Crosscall::$xc->new('xc_point');
        $point->x = $x;
        $point->y = $y;
        return $point;
    }

    // case: point_add
    public static function point_add(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $a = self::point(1.0, 2.0);
        $b = self::point(3.0, 4.0);
        $x = $y = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $p = $xc->xc_point_add($a, $b);
            $x = $p->x;
            $y = $p->y;
        }
        return [hrtime(true) - $start, (int) $x . ',' . (int) $y];
    }

    // case: mat4_scale
    public static function mat4_scale(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $m = $m2 = $xc->new('xc_mat4');
        for ($k = 0; $k < 16; ++$k) {
            $m->m[$k] = $k;
        }
        $factor = 2.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $m2 = $xc->xc_mat4_scale($m, $factor);
        }
        return [hrtime(true) - $start, self::sum($m2)];
    }

    private static function sum(FFI\CData $matrix): int
    {
        $sum = 0.0;
        foreach ($matrix->m as $element) {
            $sum += $element;
        }
        return (int) $sum;
    }

    // end of cases
}
