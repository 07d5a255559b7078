<?php

declare(strict_types=1);

/**
 * The inputs that several cases share; the rules stand in native/cases.toml.
 *
 * Numbers come as PHP arrays: that is what a PHP program holds, and their conversion is part of a
 * call's price.
 */
final class Inputs
{
    /** A string of $size bytes of UTF-8; odd sizes begin with a character of three bytes, then come letters
     * from the $first of the alphabet on. */
    public static function text(int $size, int $first = 0): string
    {
        $head = $size % 2 === 1 && $size >= 3 ? '€' : '';
        $letters = $size - strlen($head);
        $alphabet = implode('', range('a', 'z'));
        return $head . substr(str_repeat($alphabet, intdiv($letters, 26) + 2), $first, $letters);
    }

    /** @return list<string> the four texts that are taken by turns */
    public static function texts(int $size): array
    {
        return array_map(static fn (int $first): string => self::text($size, $first), range(0, 3));
    }

    /** @return list<float> 0.0, 1.0, 2.0, … */
    public static function doubles(int $size): array
    {
        return self::fill($size, static fn (int $i): float => (float) $i);
    }

    /** @return list<int> the input of sort_i32 */
    public static function shuffled(int $size): array
    {
        return self::fill($size, static fn (int $i): int => $i * 7919 % $size);
    }

    /** The input of sha256. */
    public static function data(int $size): string
    {
        $period = implode('', array_map('chr', range(0, 250)));
        return substr(str_repeat($period, intdiv($size, 251) + 1), 0, $size);
    }

    /** @return array{list<float>, list<float>} the two matrices of matmul_f64, row by row */
    public static function factors(int $rows): array
    {
        if ($rows > 2048) {
            throw new InvalidArgumentException('matrices of at most 2048 rows');
        }
        return [
            self::fill($rows * $rows, static fn (int $i): float => (float) ($i % 7)),
            self::fill($rows * $rows, static fn (int $i): float => (float) ($i % 5)),
        ];
    }

    /** @return array{list<int>, list<int>} the two arrays of add_batch */
    public static function addends(int $size): array
    {
        return [
            self::fill($size, static fn (int $i): int => $i),
            self::fill($size, static fn (int $i): int => 2 * $i),
        ];
    }

    private static function fill(int $size, Closure $element): array
    {
        $values = [];
        for ($i = 0; $i < $size; ++$i) {
            $values[] = $element($i);
        }
        return $values;
    }
}
