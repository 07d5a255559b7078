<?php

declare(strict_types=1);

final class Strings
{
    // case: str_len
    public static function str_len(int $size, int $loops): array
    {
        $text = Inputs::text($size);
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::str_len($text);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: str_upper
    public static function str_upper(int $size, int $loops): array
    {
        $texts = Inputs::texts($size);
        $upper = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $upper = Library::str_upper($texts[$i & 3]);
        }
        return [hrtime(true) - $start, $upper];
    }

    // case: str_copy
    public static function str_copy(int $size, int $loops): array
    {
        $texts = Inputs::texts($size);
        $copy = '';
        $buffer = str_repeat("\0", $size + 1);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = Library::str_copy($buffer, $texts[$i & 3]);
            $copy = substr($buffer, 0, $length);
        }
        return [hrtime(true) - $start, $copy];
    }

    // case: person_json
    public static function person_json(int $size, int $loops): array
    {
        $name = 'Zoë';
        $id = 9_007_199_254_740_993;
        $age = 41;
        $json = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $json = Library::person_json($name, $id, $age);
        }
        return [hrtime(true) - $start, $json];
    }

    // end of cases
}
