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
        $slot = Crosscall::callback('xc_map_i64', static fn (int $x, ?FFI\CData $user): int => $x + 1);
        $increment = $slot[0];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_apply_i64($increment, null, $value, $size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sort_i32
    public static function sort_i32(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $shuffled = Inputs::shuffled($size);
        $output = [];
        $slot = Crosscall::callback(
            'xc_compare_i32',
            static fn (int $a, int $b, ?FFI\CData $user): int => $a <=> $b
        );
        $compare = $slot[0];
        $bytes = $size * 4;
        $input = $xc->new("int32_t[{$size}]");
        $sorted = $xc->new("int32_t[{$size}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($input, pack('l*', ...$shuffled), $bytes);
            if ($xc->xc_sort_i32($input, $sorted, $size, $compare, null) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $size; ++$k) {
                $output[$k] = $sorted[$k];
            }
        }
        return [hrtime(true) - $start, "{$output[0]},{$output[intdiv($size, 2)]},{$output[$size - 1]}"];
    }

    // case: log_message
    public static function log_message(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $keeper = new Keeper();
        $keepers = [spl_object_id($keeper) => $keeper];
        $key = $xc->new('int64_t');
        $key->cdata = spl_object_id($keeper);
        $user = FFI::addr($key);
        $slot = Crosscall::callback(
            'xc_log_sink',
            static function (int $level, string $message, FFI\CData $user) use ($xc, $keepers): void {
                $keeper = $keepers[$xc->cast('int64_t *', $user)[0]];
                $keeper->level = $level;
                $keeper->message = $message;
            }
        );
        $sink = $slot[0];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_log_message($sink, $user, 2) !== 0) {
                throw Crosscall::failure();
            }
        }
        return [hrtime(true) - $start, $keeper];
    }

    // end of cases
}
