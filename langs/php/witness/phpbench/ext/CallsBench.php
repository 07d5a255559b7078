<?php

declare(strict_types=1);

use Crosscall\Point;
use PhpBench\Attributes\BeforeMethods;

require_once __DIR__ . '/../kit/Inputs.php';
require_once __DIR__ . '/Rows.php';

/** The six calls by the extension; each method makes so many and returns the last value. */
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
        $sizes = self::sizes();
        $this->text = Inputs::text($sizes['str_len'] ?? 0);
        $this->values = Inputs::doubles($sizes['sum_f64'] ?? 0);
    }

    public function add_i32(int $loops): int
    {
        $a = 1_000_000;
        $b = 2_345_678;
        $r = 0;
        for ($i = 0; $i < $loops; ++$i) {
            $r = Crosscall\add_i32($a, $b);
        }
        return $r;
    }

    public function inc_i64(int $loops): int
    {
        $x = 2 ** 53;
        for ($i = 0; $i < $loops; ++$i) {
            $x = Crosscall\inc_i64($x);
        }
        return $x;
    }

    public function str_len(int $loops): int
    {
        $text = $this->text;
        $r = 0;
        for ($i = 0; $i < $loops; ++$i) {
            $r = Crosscall\str_len($text);
        }
        return $r;
    }

    public function point_add(int $loops): string
    {
        $a = new Point(1.0, 2.0);
        $b = new Point(3.0, 4.0);
        $x = $y = 0.0;
        for ($i = 0; $i < $loops; ++$i) {
            $p = Crosscall\point_add($a, $b);
            $x = $p->x;
            $y = $p->y;
        }
        return (int) $x . ',' . (int) $y;
    }

    public function sum_f64(int $loops): int
    {
        $values = $this->values;
        $r = 0.0;
        for ($i = 0; $i < $loops; ++$i) {
            $r = Crosscall\sum_f64($values);
        }
        return (int) $r;
    }

    public function parse_ok(int $loops): int
    {
        $text = '123456789012';
        $number = 0;
        for ($i = 0; $i < $loops; ++$i) {
            $number = Crosscall\parse_i64($text);
        }
        return $number;
    }
}
