<?php

/*
 * Calls Library.php, libcrosscall's functions in PHP itself.
 *
 *     php worker.php KIT
 */

declare(strict_types=1);

require "{$argv[1]}/Inputs.php";
require "{$argv[1]}/Keeper.php";
require "{$argv[1]}/Protocol.php";
require __DIR__ . '/Counter.php';
require __DIR__ . '/CrosscallError.php';
require __DIR__ . '/Library.php';
require __DIR__ . '/Point.php';

final class Cases
{
    public const IDS = [
        'empty', 'noop', 'add_i32', 'inc_i64', 'sum2_i64', 'sum4_i64', 'sum6_i64', 'sum8_i64',
        'sum12_i64', 'sum8_f64', 'str_len', 'str_upper', 'str_copy', 'person_json', 'sum_f64',
        'scale_f64', 'point_dist', 'point_add', 'mat4_scale', 'apply_i64', 'sort_i32',
        'log_message', 'counter_add', 'counter_cycle', 'buffer_adopt', 'parse_ok', 'parse_fail',
        'work', 'sha256', 'matmul_f64', 'add_batch',
    ];

    // case: empty
    public static function empty(int $size, int $loops): array
    {
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
        }
        return [hrtime(true) - $start, 0];
    }

    // case: noop
    public static function noop(int $size, int $loops): array
    {
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            Library::noop();
        }
        return [hrtime(true) - $start, 0];
    }

    // case: add_i32
    public static function add_i32(int $size, int $loops): array
    {
        $a = 1_000_000;
        $b = 2_345_678;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::add_i32($a, $b);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: inc_i64
    public static function inc_i64(int $size, int $loops): array
    {
        $x = 2 ** 53;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $x = Library::inc_i64($x);
        }
        return [hrtime(true) - $start, $x];
    }

    // case: sum2_i64
    public static function sum2_i64(int $size, int $loops): array
    {
        [$a, $b] = array_map(static fn (int $power): int => 2 ** $power, range(40, 41));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::sum2_i64($a, $b);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum4_i64
    public static function sum4_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d] = array_map(static fn (int $power): int => 2 ** $power, range(40, 43));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::sum4_i64($a, $b, $c, $d);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum6_i64
    public static function sum6_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f] = array_map(static fn (int $power): int => 2 ** $power, range(40, 45));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::sum6_i64($a, $b, $c, $d, $e, $f);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum8_i64
    public static function sum8_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f, $g, $h]
            = array_map(static fn (int $power): int => 2 ** $power, range(40, 47));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::sum8_i64($a, $b, $c, $d, $e, $f, $g, $h);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum12_i64
    public static function sum12_i64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f, $g, $h, $j, $k, $l, $m]
            = array_map(static fn (int $power): int => 2 ** $power, range(40, 51));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::sum12_i64($a, $b, $c, $d, $e, $f, $g, $h, $j, $k, $l, $m);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum8_f64
    public static function sum8_f64(int $size, int $loops): array
    {
        [$a, $b, $c, $d, $e, $f, $g, $h]
            = array_map(static fn (int $power): float => 2.0 ** $power, range(0, 7));
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::sum8_f64($a, $b, $c, $d, $e, $f, $g, $h);
        }
        return [hrtime(true) - $start, (int) $r];
    }

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
        $text = Inputs::text($size);
        $upper = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $upper = Library::str_upper($text);
        }
        return [hrtime(true) - $start, $upper];
    }

    // case: str_copy
    public static function str_copy(int $size, int $loops): array
    {
        $text = Inputs::text($size);
        $copy = '';
        $buffer = str_repeat("\0", $size + 1);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $length = Library::str_copy($buffer, $text);
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

    // case: sum_f64
    public static function sum_f64(int $size, int $loops): array
    {
        $values = Inputs::doubles($size);
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::sum_f64($values);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: scale_f64
    public static function scale_f64(int $size, int $loops): array
    {
        $values = Inputs::doubles($size);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            Library::scale_f64($values, -1.0);
        }
        return [hrtime(true) - $start, (int) $values[$size - 1]];
    }

    // case: point_dist
    public static function point_dist(int $size, int $loops): array
    {
        $a = new Point(1.0, 2.0);
        $b = new Point(4.0, 6.0);
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::point_dist($a, $b);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: point_add
    public static function point_add(int $size, int $loops): array
    {
        $a = new Point(1.0, 2.0);
        $b = new Point(3.0, 4.0);
        $x = $y = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $p = Library::point_add($a, $b);
            $x = $p->x;
            $y = $p->y;
        }
        return [hrtime(true) - $start, (int) $x . ',' . (int) $y];
    }

    // case: mat4_scale
    public static function mat4_scale(int $size, int $loops): array
    {
        $m = $m2 = range(0.0, 15.0);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $m2 = Library::mat4_scale($m, 2.0);
        }
        return [hrtime(true) - $start, (int) array_sum($m2)];
    }

    // case: apply_i64
    public static function apply_i64(int $size, int $loops): array
    {
        $value = 2 ** 53;
        $r = 0;
        $increment = static fn (int $x): int => $x + 1;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::apply_i64($increment, $value, $size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sort_i32
    public static function sort_i32(int $size, int $loops): array
    {
        $shuffled = Inputs::shuffled($size);
        $output = [];
        $compare = static fn (int $a, int $b): int => $a <=> $b;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $output = Library::sort_i32($shuffled, $compare);
        }
        return [hrtime(true) - $start, "{$output[0]},{$output[intdiv($size, 2)]},{$output[$size - 1]}"];
    }

    // case: log_message
    public static function log_message(int $size, int $loops): array
    {
        $keeper = new Keeper();
        $sink = static function (int $level, string $message, Keeper $keeper): void {
            $keeper->level = $level;
            $keeper->message = $message;
        };
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            Library::log_message($sink, $keeper, 2);
        }
        return [hrtime(true) - $start, $keeper];
    }

    // case: counter_add
    public static function counter_add(int $size, int $loops): array
    {
        $r = 0;
        $counter = new Counter(5);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $counter->add(3);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: counter_cycle
    public static function counter_cycle(int $size, int $loops): array
    {
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $counter = new Counter(5);
            $r = $counter->add(3);
            unset($counter);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: buffer_adopt
    public static function buffer_adopt(int $size, int $loops): array
    {
        $first = $last = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $buffer = Library::buffer_new($size);
            $first = ord($buffer[0]);
            $last = ord($buffer[$size - 1]);
            unset($buffer);
        }
        return [hrtime(true) - $start, "{$first},{$last}"];
    }

    // case: parse_ok
    public static function parse_ok(int $size, int $loops): array
    {
        $text = '123456789012';
        $number = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $number = Library::parse_i64($text);
        }
        return [hrtime(true) - $start, $number];
    }

    // case: parse_fail
    public static function parse_fail(int $size, int $loops): array
    {
        $text = '12x4567';
        $message = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            try {
                Library::parse_i64($text);
            } catch (CrosscallError $error) {
                $message = $error->getMessage();
            }
        }
        return [hrtime(true) - $start, $message];
    }

    // case: work
    public static function work(int $size, int $loops): array
    {
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = Library::work($size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sha256
    public static function sha256(int $size, int $loops): array
    {
        $data = Inputs::data($size);
        $digest = '';
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $digest = Library::sha256($data);
        }
        return [hrtime(true) - $start, bin2hex($digest)];
    }

    // case: matmul_f64
    public static function matmul_f64(int $size, int $loops): array
    {
        [$a, $b] = Inputs::factors($size);
        $product = [];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $product = Library::matmul_f64($a, $b, $size);
        }
        return [hrtime(true) - $start, (int) array_sum($product)];
    }

    // case: add_batch
    public static function add_batch(int $size, int $loops): array
    {
        [$a, $b] = Inputs::addends($size);
        $sums = [];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $sums = Library::add_batch($a, $b);
        }
        return [hrtime(true) - $start, $sums[$size - 1]];
    }

    // end of cases
}

Protocol::serve(Cases::class, Cases::IDS);
