<?php

declare(strict_types=1);

/** libcrosscall's functions as one would write them in PHP: no C but what the interpreter brings. */
final class Library
{
    private const MESSAGES = [
        'cache: 3 of 4 lookups hit',
        'listening on café-1:8080',
        'disk 91 % full – naïve retry №2',
        'connection lost: peer «мир» closed',
    ];

    public static function noop(): void
    {
    }

    public static function add_i32(int $a, int $b): int
    {
        return $a + $b;
    }

    public static function inc_i64(int $value): int
    {
        return $value + 1;
    }

    public static function sum2_i64(int $a, int $b): int
    {
        return $a + $b;
    }

    public static function sum4_i64(int $a, int $b, int $c, int $d): int
    {
        return $a + $b + $c + $d;
    }

    public static function sum6_i64(int $a, int $b, int $c, int $d, int $e, int $f): int
    {
        return $a + $b + $c + $d + $e + $f;
    }

    public static function sum8_i64(int $a, int $b, int $c, int $d, int $e, int $f, int $g, int $h): int
    {
        return $a + $b + $c + $d + $e + $f + $g + $h;
    }

    public static function sum12_i64(
        int $a,
        int $b,
        int $c,
        int $d,
        int $e,
        int $f,
        int $g,
        int $h,
        int $i,
        int $j,
        int $k,
        int $l,
    ): int {
        return $a + $b + $c + $d + $e + $f + $g + $h + $i + $j + $k + $l;
    }

    public static function sum8_f64(
        float $a,
        float $b,
        float $c,
        float $d,
        float $e,
        float $f,
        float $g,
        float $h,
    ): float {
        return $a + $b + $c + $d + $e + $f + $g + $h;
    }

    public static function str_len(string $text): int
    {
        return strlen($text);
    }

    public static function str_upper(string $text): string
    {
        return strtoupper($text);
    }

    public static function str_copy(string &$buffer, string $text): int
    {
        $length = strlen($text);
        if ($length >= strlen($buffer)) {
            throw new CrosscallError('str_copy: ' . ($length + 1) . ' bytes do not fit ' . strlen($buffer));
        }
        $buffer = substr_replace($buffer, "{$text}\0", 0, $length + 1);
        return $length;
    }

    public static function person_json(string $name, int $id, int $age): string
    {
        $person = ['name' => $name, 'id' => $id, 'age' => $age];
        return json_encode($person, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    }

    /** @param list<float> $values */
    public static function sum_f64(array $values): float
    {
        return array_sum($values);
    }

    /** @param list<float> $values */
    public static function scale_f64(array &$values, float $factor): void
    {
        foreach ($values as $i => $value) {
            $values[$i] = $value * $factor;
        }
    }

    public static function point_dist(Point $a, Point $b): float
    {
        return hypot($b->x - $a->x, $b->y - $a->y);
    }

    public static function point_add(Point $a, Point $b): Point
    {
        return new Point($a->x + $b->x, $a->y + $b->y);
    }

    /**
     * @param list<float> $matrix
     * @return list<float>
     */
    public static function mat4_scale(array $matrix, float $factor): array
    {
        foreach ($matrix as $i => $element) {
            $matrix[$i] = $element * $factor;
        }
        return $matrix;
    }

    /** @param Closure(int): int $function */
    public static function apply_i64(Closure $function, int $value, int $count): int
    {
        for ($i = 0; $i < $count; ++$i) {
            $value = $function($value);
        }
        return $value;
    }

    /**
     * @param list<int> $values
     * @param Closure(int, int): int $compare
     * @return list<int>
     */
    public static function sort_i32(array $values, Closure $compare): array
    {
        usort($values, $compare);
        return $values;
    }

    public static function log_message(Closure $sink, object $user, int $level): void
    {
        $sink($level, self::MESSAGES[$level], $user);
    }

    public static function buffer_new(int $size): string
    {
        if ($size === 0) {
            throw new CrosscallError('buffer_new: size is 0');
        }
        $buffer = str_repeat("\0", $size);
        $buffer[0] = 'X';
        $buffer[$size - 1] = 'C';
        return $buffer;
    }

    public static function parse_i64(string $text): int
    {
        $sign = strspn($text, '+-', 0, 1);
        $end = $sign + strspn($text, '0123456789', $sign);
        if ($end !== strlen($text) || $end === $sign) {
            $problem = $sign === strlen($text) ? 'no digits' : "offset {$end} is no digit";
            throw new CrosscallError("not a number: {$problem}");
        }
        $value = 0 + $text; // a float where an int overflows
        if (!is_int($value)) {
            throw new CrosscallError('out of range: more than 64 bits');
        }
        return $value;
    }

    public static function work(int $steps): int
    {
        $state = 88172645463325252;
        for ($i = 0; $i < $steps; ++$i) {
            $state ^= $state << 13;
            $state ^= $state >> 7 & PHP_INT_MAX >> 6; // the mask takes away what the sign shifted in
            $state ^= $state << 17;
        }
        return $state & (1 << 53) - 1;
    }

    /** FIPS 180-4, section 4.2.2: from the cube roots of the first 64 primes. */
    private const SHA256_K = [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /** Section 5.3.3: from the square roots of the first eight. */
    private const SHA256_START = [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private const MASK_32 = 0xffffffff;

    public static function sha256(string $data): string
    {
        $size = strlen($data);
        $zeros = (64 - ($size + 9) % 64) % 64;
        $padded = "{$data}\x80" . str_repeat("\0", $zeros) . pack('J', 8 * $size);
        $state = self::SHA256_START;
        for ($at = 0, $end = strlen($padded); $at < $end; $at += 64) {
            $state = self::sha256_block($state, array_values(unpack('N16', $padded, $at)));
        }
        return pack('N8', ...$state);
    }

    /**
     * Section 6.2.2: one block of 16 words into the hash value.
     *
     * @param list<int> $state
     * @param list<int> $w
     * @return list<int>
     */
    private static function sha256_block(array $state, array $w): array
    {
        for ($t = 16; $t < 64; ++$t) {
            $x = $w[$t - 15];
            $y = $w[$t - 2];
            $s0 = ($x >> 7 | $x << 25) ^ ($x >> 18 | $x << 14) ^ $x >> 3;
            $s1 = ($y >> 17 | $y << 15) ^ ($y >> 19 | $y << 13) ^ $y >> 10;
            $w[$t] = $w[$t - 16] + ($s0 & self::MASK_32) + $w[$t - 7] + ($s1 & self::MASK_32) & self::MASK_32;
        }
        [$a, $b, $c, $d, $e, $f, $g, $h] = $state;
        for ($t = 0; $t < 64; ++$t) {
            $s1 = ($e >> 6 | $e << 26) ^ ($e >> 11 | $e << 21) ^ ($e >> 25 | $e << 7);
            $t1 = $h + ($s1 & self::MASK_32) + ($e & $f ^ ~$e & $g) + self::SHA256_K[$t] + $w[$t];
            $s0 = ($a >> 2 | $a << 30) ^ ($a >> 13 | $a << 19) ^ ($a >> 22 | $a << 10);
            $t2 = ($s0 & self::MASK_32) + ($a & $b ^ $a & $c ^ $b & $c);
            $h = $g;
            $g = $f;
            $f = $e;
            $e = $d + $t1 & self::MASK_32;
            $d = $c;
            $c = $b;
            $b = $a;
            $a = $t1 + $t2 & self::MASK_32;
        }
        foreach ([$a, $b, $c, $d, $e, $f, $g, $h] as $i => $word) {
            $state[$i] = $state[$i] + $word & self::MASK_32;
        }
        return $state;
    }

    /**
     * @param list<float> $a
     * @param list<float> $b
     * @return list<float>
     */
    public static function matmul_f64(array $a, array $b, int $n): array
    {
        $product = [];
        for ($i = 0; $i < $n; ++$i) {
            $row = array_fill(0, $n, 0.0);
            for ($k = 0; $k < $n; ++$k) {
                $factor = $a[$i * $n + $k];
                for ($j = 0; $j < $n; ++$j) {
                    $row[$j] += $factor * $b[$k * $n + $j];
                }
            }
            array_push($product, ...$row);
        }
        return $product;
    }

    /**
     * @param list<int> $a
     * @param list<int> $b
     * @return list<int>
     */
    public static function add_batch(array $a, array $b): array
    {
        $sums = [];
        foreach ($a as $i => $value) {
            $sums[] = $value + $b[$i];
        }
        return $sums;
    }
}
