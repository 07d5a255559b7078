<?php

declare(strict_types=1);

final class Errors
{
    // case: parse_ok
    public static function parse_ok(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $text = '123456789012';
        $number = 0;
        $int64 = Crosscall::type('int64_t');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $value = $xc->new($int64);
            if ($xc->xc_parse_i64($text, FFI::addr($value)) !== 0) {
                throw Crosscall::failure();
            }
            $number = $value->cdata;
        }
        return [hrtime(true) - $start, $number];
    }

    // case: parse_fail
    public static function parse_fail(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $text = '12x4567';
        $message = '';
        $int64 = Crosscall::type('int64_t');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            try {
                $value = $xc->new($int64);
                if ($xc->xc_parse_i64($text, FFI::addr($value)) !== 0) {
                    throw Crosscall::failure();
                }
            } catch (CrosscallError $error) {
                $message = $error->getMessage();
            }
        }
        return [hrtime(true) - $start, $message];
    }

    // end of cases
}
