<?php

declare(strict_types=1);

final class Work
{
    // case: work
    public static function work(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_work($size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sha256
    public static function sha256(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $data = Inputs::data($size);
        $digest = $xc->new('uint8_t[32]');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_sha256($data, $size, $digest) !== 0) {
                throw Crosscall::failure();
            }
        }
        return [hrtime(true) - $start, bin2hex(FFI::string($digest, 32))];
    }

    // case: matmul_f64
    public static function matmul_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = Inputs::factors($size);
        $product = [];
        $count = $size * $size;
        $bytes = $count * 8;
        $c_a = $xc->new("double[{$count}]");
        $c_b = $xc->new("double[{$count}]");
        $c_product = $xc->new("double[{$count}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($c_a, pack('d*', ...$a), $bytes);
            FFI::memcpy($c_b, pack('d*', ...$b), $bytes);
            if ($xc->xc_matmul_f64($c_a, $c_b, $c_product, $size) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $count; ++$k) {
                $product[$k] = $c_product[$k];
            }
        }
        return [hrtime(true) - $start, (int) array_sum($product)];
    }

    // end of cases
}
