<?php

declare(strict_types=1);

/** PHP's arrays as memory of C's and back, one element at a time: carrays.i has nothing else. */
final class Held
{
    public static function doubles(array $values): mixed
    {
        $array = new_doubleArray(count($values));
        foreach ($values as $i => $value) {
            doubleArray_setitem($array, $i, $value);
        }
        return $array;
    }

    public static function integers(array $values): mixed
    {
        $array = new_intArray(count($values));
        foreach ($values as $i => $value) {
            intArray_setitem($array, $i, $value);
        }
        return $array;
    }

    public static function listOfDoubles(mixed $array, int $count): array
    {
        $values = [];
        for ($i = 0; $i < $count; ++$i) {
            $values[] = doubleArray_getitem($array, $i);
        }
        return $values;
    }

    public static function listOfIntegers(mixed $array, int $count): array
    {
        $values = [];
        for ($i = 0; $i < $count; ++$i) {
            $values[] = intArray_getitem($array, $i);
        }
        return $values;
    }
}
