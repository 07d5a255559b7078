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
            $r = xc_work($size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sha256
    public static function sha256(int $size, int $loops): array
    {
        $data = Inputs::data($size);
        $digest = '';
        $buffer = new_byteArray(32);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            xc_sha256($data, $buffer, 32);
            $digest = cdata($buffer, 32);
        }
        $ns = hrtime(true) - $start;
        delete_byteArray($buffer);
        return [$ns, bin2hex($digest)];
    }

    // case: matmul_f64
    public static function matmul_f64(int $size, int $loops): array
    {
        [$a, $b] = Inputs::factors($size);
        $product = [];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $first = Held::doubles($a);
            $second = Held::doubles($b);
            $array = new_doubleArray($size * $size);
            xc_matmul_f64($first, $second, $array, $size);
            $product = Held::listOfDoubles($array, $size * $size);
            delete_doubleArray($first);
            delete_doubleArray($second);
            delete_doubleArray($array);
        }
        return [hrtime(true) - $start, (int) array_sum($product)];
    }

    // end of cases
}
