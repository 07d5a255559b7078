<?php

declare(strict_types=1);

final class Callbacks
{
    // case: apply_i64
    public static function apply_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $value = 2 ** 53;
        $r = 0;
        $increment = Crosscall::callback(
            'xc_map_i64',
            static fn (int $x, ?FFI\CData $user): int => $x + 1
        );
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_apply_i64($increment, null, $value, $size);
        }
        return [hrtime(true) - $start, $r];
    }

    // end of cases
}
