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
            $r = xc_str_len($text);
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
            $upper = xc_str_upper($texts[$i & 3]);
        }
        return [hrtime(true) - $start, $upper];
    }

    // case: str_copy
    public static function str_copy(int $size, int $loops): array
    {
        $texts = Inputs::texts($size);
        $copy = '';
        $buffer = new_byteArray($size + 1);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = xc_str_copy($buffer, $size + 1, $texts[$i & 3]);
            $copy = cdata($buffer, $length);
        }
        $ns = hrtime(true) - $start;
        delete_byteArray($buffer);
        return [$ns, $copy];
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
            $json = xc_person_json($name, $id, $age);
        }
        return [hrtime(true) - $start, $json];
    }

    // end of cases
}
