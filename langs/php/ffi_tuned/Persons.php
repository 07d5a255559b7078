<?php

declare(strict_types=1);

final class Persons
{
    // case: person_json
    public static function person_json(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $name = 'Zoë';
        $id = 9_007_199_254_740_993;
        $age = 41;
        $json = '';
        $capacity = 256;
        $c_name = $xc->new("char[{$capacity}]");
        $person = $xc->new('xc_person');
        $person->name = $xc->cast('char *', $c_name);
        $pointer = FFI::addr($person);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = strlen($name);
            if ($length >= $capacity) {
                throw new LengthException("a name of {$length} bytes");
            }
            FFI::memcpy($c_name, $name, $length);
            $c_name[$length] = "\0";
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
