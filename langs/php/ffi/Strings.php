<?php

declare(strict_types=1);

final class Strings
{
    // case: str_len
    public static function str_len(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $text = Inputs::text($size);
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_str_len($text);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: str_upper
    public static function str_upper(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $texts = Inputs::texts($size);
        $upper = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $result = $xc->xc_str_upper($texts[$i & 3]) ?? throw Crosscall::failure();
            $upper = FFI::string($result);
            $xc->xc_str_free($result);
        }
        return [hrtime(true) - $start, $upper];
    }

    // case: str_copy
    public static function str_copy(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $texts = Inputs::texts($size);
        $copy = '';
        $capacity = $size + 1;
        $buffer = $xc->new("char[{$capacity}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = $xc->xc_str_copy($buffer, $capacity, $texts[$i & 3]);
            if ($length < 0) {
                throw Crosscall::failure();
            }
            $copy = FFI::string($buffer, $length);
        }
        return [hrtime(true) - $start, $copy];
    }

    // end of cases
}
