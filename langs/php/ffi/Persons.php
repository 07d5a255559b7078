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
        $char = Crosscall::type('char');
        $char_pointer = Crosscall::type('char *');
        $xc_person = Crosscall::type('xc_person');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = strlen($name);
            $c_name = $xc->new(FFI::arrayType($char, [$length + 1]));
            FFI::memcpy($c_name, $name, $length);
            $person = $xc->new($xc_person);
            $person->name = $xc->cast($char_pointer, $c_name);
            $person->id = $id;
            $person->age = $age;
            $result = $xc->xc_person_json(FFI::addr($person)) ?? throw Crosscall::failure();
            $json = FFI::string($result);
            $xc->xc_str_free($result);
        }
        return [hrtime(true) - $start, $json];
    }

    // end of cases
}
