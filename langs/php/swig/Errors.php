<?php

declare(strict_types=1);

final class Errors
{
    // case: parse_ok
    public static function parse_ok(int $size, int $loops): array
    {
        $text = '123456789012';
        $number = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            [, $number] = xc_parse_i64($text);
        }
        return [hrtime(true) - $start, $number];
    }

    // case: parse_fail
    public static function parse_fail(int $size, int $loops): array
    {
        $text = '12x4567';
        $message = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            try {
                xc_parse_i64($text);
            } catch (ValueError $error) {
                $message = $error->getMessage();
            }
        }
        return [hrtime(true) - $start, $message];
    }

    // end of cases
}
