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
        $text = Inputs::text($size);
        $upper = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $result = $xc->xc_str_upper($text) ?? throw Crosscall::failure();
            $upper = FFI::string($result);
            $xc->xc_str_free($result);
        }
        return [hrtime(true) - $start, $upper];
    }

    // case: str_copy
    public static function str_copy(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $text = Inputs::text($size);
        $copy = '';
        $capacity = $size + 1;
        $buffer = $xc->new("char[{$capacity}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = $xc->xc_str_copy($buffer, $capacity, $text);
            if ($length < 0) {
                throw Crosscall::failure();
            }
            $copy = FFI::string($buffer, $length);
        }
        return [hrtime(true) - $start, $copy];
    }

    // case: person_json
    public static function person_json(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $name = 'Zoë';
        $id = 9_007_199_254_740_993;
        $age = 41;
        $json = '';
        $person = $xc->new('xc_person');
        $pointer = FFI::addr($person);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = strlen($name);
            $c_name = $xc->new('char[' . ($length + 1) . ']');
            FFI::memcpy($c_name, $name, $length);
            $person->name = $xc->cast('char *', $c_name);
            $person->id = $id;
            $person->age = $age;
            $result = $xc->xc_person_json($pointer) ?? throw Crosscall::failure();
            $json = FFI::string($result);
            $xc->xc_str_free($result);
        }
        return [hrtime(true) - $start, $json];
    }

    // end of cases
}
