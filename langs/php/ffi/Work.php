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

    // end of cases
}
