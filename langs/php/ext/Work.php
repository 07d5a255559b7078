<?php

declare(strict_types=1);

final class Work
{
    // case: work
    public static function work(int $size, int $loops): array
    {
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Crosscall\work($size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sha256
    public static function sha256(int $size, int $loops): array
    {
        $data = Inputs::data($size);
        $digest = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $digest = Crosscall\sha256($data);
        }
        return [hrtime(true) - $start, bin2hex($digest)];
    }

    // case: matmul_f64
    public static function matmul_f64(int $size, int $loops): array
    {
        [$a, $b] = Inputs::factors($size);
        $product = [];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $product = Crosscall\matmul_f64($a, $b, $size);
        }
        return [hrtime(true) - $start, (int) array_sum($product)];
    }

    // end of cases
}
