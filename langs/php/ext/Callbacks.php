<?php

declare(strict_types=1);

final class Callbacks
{
    // case: apply_i64
    public static function apply_i64(int $size, int $loops): array
    {
        $value = 2 ** 53;
        $r = 0;
        $increment = static fn (int $x): int => $x + 1;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Crosscall\apply_i64($increment, $value, $size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sort_i32
    public static function sort_i32(int $size, int $loops): array
    {
        $shuffled = Inputs::shuffled($size);
        $output = [];
        $compare = static fn (int $a, int $b): int => $a <=> $b;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $output = Crosscall\sort_i32($shuffled, $compare);
        }
        return [hrtime(true) - $start, "{$output[0]},{$output[intdiv($size, 2)]},{$output[$size - 1]}"];
    }

    // case: log_message
    public static function log_message(int $size, int $loops): array
    {
        $keeper = new Keeper();
        $sink = static function (int $level, string $message, Keeper $keeper): void {
            $keeper->level = $level;
            $keeper->message = $message;
        };
        $level = 2;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            Crosscall\log_message($sink, $keeper, $level);
        }
        return [hrtime(true) - $start, $keeper];
    }

    // end of cases
}
