<?php

declare(strict_types=1);

final class Structs
{
    // case: point_dist
    public static function point_dist(int $size, int $loops): array
    {
        $a = new Point(1.0, 2.0);
        $b = new Point(4.0, 6.0);
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_point_dist($a, $b);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: point_add
    public static function point_add(int $size, int $loops): array
    {
        $a = new Point(1.0, 2.0);
        $b = new Point(3.0, 4.0);
        $x = $y = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $p = xc_point_add($a, $b);
            $x = $p->x;
            $y = $p->y;
        }
        return [hrtime(true) - $start, (int) $x . ',' . (int) $y];
    }

    // case: mat4_scale
    public static function mat4_scale(int $size, int $loops): array
    {
        $m = $m2 = new Mat4();
        for ($k = 0; $k < 16; ++$k) {
            doubleArray_setitem($m->m, $k, $k);
        }
        $factor = 2.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $m2 = xc_mat4_scale($m, $factor);
        }
        $ns = hrtime(true) - $start;
        $elements = array_map(static fn (int $k): float => doubleArray_getitem($m2->m, $k), range(0, 15));
        return [$ns, (int) array_sum($elements)];
    }

    // end of cases
}
