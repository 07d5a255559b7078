<?php

declare(strict_types=1);

use PhpBench\Attributes\BeforeMethods;

require_once __DIR__ . '/../kit/Inputs.php';
require_once __DIR__ . '/Crosscall.php';
require_once __DIR__ . '/Rows.php';

/** The six calls by PHP's FFI; each method makes so many and returns the last value. */
#[BeforeMethods('prepare')]
final class CallsBench
{
    use Rows;

    /** So many in each revolution, which PHPBench makes by calling a method. */
    public const CALLS = 1000;

    private string $text;
    private array $values;

    public function prepare(): void
    {
        Crosscall::open(getenv('XC_DECLARATIONS'));
        $sizes = self::sizes();
        $this->text = Inputs::text($sizes['str_len'] ?? 0);
        $this->values = Inputs::doubles($sizes['sum_f64'] ?? 0);
    }

    public function add_i32(int $loops): int
    {
        $xc = Crosscall::$xc;
        $a = 1_000_000;
        $b = 2_345_678;
        $r = 0;
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_add_i32($a, $b);
        }
        return $r;
    }

    public function inc_i64(int $loops): int
    {
        $xc = Crosscall::$xc;
        $x = 2 ** 53;
        for ($i = 0; $i < $loops; ++$i) {
            $x = $xc->xc_inc_i64($x);
        }
        return $x;
    }

    public function str_len(int $loops): int
    {
        $xc = Crosscall::$xc;
        $text = $this->text;
        $r = 0;
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_str_len($text);
        }
        return $r;
    }

    public function point_add(int $loops): string
    {
        $xc = Crosscall::$xc;
        $a = self::point(1.0, 2.0);
        $b = self::point(3.0, 4.0);
        $x = $y = 0.0;
        for ($i = 0; $i < $loops; ++$i) {
            $p = $xc->xc_point_add($a, $b);
            $x = $p->x;
            $y = $p->y;
        }
        return (int) $x . ',' . (int) $y;
    }

    private static function point(float $x, float $y): FFI\CData
    {
        $point = Crosscall::$xc->new('xc_point');
        $point->x = $x;
        $point->y = $y;
        return $point;
    }

    public function sum_f64(int $loops): int
    {
        $xc = Crosscall::$xc;
        $values = $this->values;
        $size = count($values);
        $double = Crosscall::type('double');
        $r = 0.0;
        for ($i = 0; $i < $loops; ++$i) {
            $buffer = $xc->new(FFI::arrayType($double, [$size ?: 1]));
            FFI::memcpy($buffer, pack('d*', ...$values), $size * 8);
            $r = $xc->xc_sum_f64($buffer, $size);
        }
        return (int) $r;
    }

    public function parse_ok(int $loops): int
    {
        $xc = Crosscall::$xc;
        $text = '123456789012';
        $int64 = Crosscall::type('int64_t');
        $number = 0;
        for ($i = 0; $i < $loops; ++$i) {
            $value = $xc->new($int64);
            if ($xc->xc_parse_i64($text, FFI::addr($value)) !== 0) {
                throw Crosscall::failure();
            }
            $number = $value->cdata;
        }
        return $number;
    }
}
