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
            $r = Library::point_dist($a, $b);
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
            $p = Library::point_add($a, $b);
            $x = $p->x;
            $y = $p->y;
        }
        return [hrtime(true) - $start, (int) $x . ',' . (int) $y];
    }

    // case: mat4_scale
    public static function mat4_scale(int $size, int $loops): array
    {
        $m = $m2 = range(0.0, 15.0);
        $factor = 2.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $m2 = Library::mat4_scale($m, $factor);
        }
        return [hrtime(true) - $start, (int) array_sum($m2)];
    }

    // end of cases
}
