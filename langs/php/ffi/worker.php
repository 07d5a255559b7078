<?php

/*
 * Calls libcrosscall by PHP's FFI: functions are methods of the FFI object, held in a local variable.
 *
 *     php worker.php KIT [DECLARATIONS]
 *
 * Without DECLARATIONS, the file that says what is in the library, ffi.preload has opened it already.
 */

declare(strict_types=1);

require "{$argv[1]}/Inputs.php";
require "{$argv[1]}/Keeper.php";
require "{$argv[1]}/Protocol.php";
require __DIR__ . '/Counter.php';
require __DIR__ . '/Crosscall.php';

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
        $xc = Crosscall::$xc;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $xc->xc_noop();
        }
        return [hrtime(true) - $start, 0];
    }

    // case: add_i32
    public static function add_i32(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $a = 1_000_000;
        $b = 2_345_678;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_add_i32($a, $b);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: inc_i64
    public static function inc_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $x = 2 ** 53;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $x = $xc->xc_inc_i64($x);
        }
        return [hrtime(true) - $start, $x];
    }

    // case: sum2_i64
    public static function sum2_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = array_map(static fn (int $power): int => 2 ** $power, range(40, 41));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_sum2_i64($a, $b);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum4_i64
    public static function sum4_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b, $c, $d] = array_map(static fn (int $power): int => 2 ** $power, range(40, 43));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_sum4_i64($a, $b, $c, $d);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum6_i64
    public static function sum6_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b, $c, $d, $e, $f] = array_map(static fn (int $power): int => 2 ** $power, range(40, 45));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_sum6_i64($a, $b, $c, $d, $e, $f);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum8_i64
    public static function sum8_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b, $c, $d, $e, $f, $g, $h]
            = array_map(static fn (int $power): int => 2 ** $power, range(40, 47));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_sum8_i64($a, $b, $c, $d, $e, $f, $g, $h);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum12_i64
    public static function sum12_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b, $c, $d, $e, $f, $g, $h, $j, $k, $l, $m]
            = array_map(static fn (int $power): int => 2 ** $power, range(40, 51));
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_sum12_i64($a, $b, $c, $d, $e, $f, $g, $h, $j, $k, $l, $m);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sum8_f64
    public static function sum8_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b, $c, $d, $e, $f, $g, $h]
            = array_map(static fn (int $power): float => 2.0 ** $power, range(0, 7));
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_sum8_f64($a, $b, $c, $d, $e, $f, $g, $h);
        }
        return [hrtime(true) - $start, (int) $r];
    }

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

    // case: sum_f64
    public static function sum_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $values = Inputs::doubles($size);
        $r = 0.0;
        $bytes = $size * 8;
        $buffer = $xc->new('double[' . max($size, 1) . ']');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($buffer, pack('d*', ...$values), $bytes);
            $r = $xc->xc_sum_f64($buffer, $size);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    // case: scale_f64
    public static function scale_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $values = Inputs::doubles($size);
        $bytes = $size * 8;
        $buffer = $xc->new("double[{$size}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($buffer, pack('d*', ...$values), $bytes);
            if ($xc->xc_scale_f64($buffer, $size, -1.0) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $size; ++$k) {
                $values[$k] = $buffer[$k];
            }
        }
        return [hrtime(true) - $start, (int) $values[$size - 1]];
    }

    // case: point_dist
    public static function point_dist(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $a = FFI::addr($point_a = self::point(1.0, 2.0));
        $b = FFI::addr($point_b = self::point(4.0, 6.0));
        $r = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_point_dist($a, $b);
        }
        return [hrtime(true) - $start, (int) $r];
    }

    private static function point(float $x, float $y): FFI\CData
    {
        $point = Crosscall::$xc->new('xc_point');
        $point->x = $x;
        $point->y = $y;
        return $point;
    }

    // case: point_add
    public static function point_add(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $a = self::point(1.0, 2.0);
        $b = self::point(3.0, 4.0);
        $x = $y = 0.0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $p = $xc->xc_point_add($a, $b);
            $x = $p->x;
            $y = $p->y;
        }
        return [hrtime(true) - $start, (int) $x . ',' . (int) $y];
    }

    // case: mat4_scale
    public static function mat4_scale(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $m = $m2 = $xc->new('xc_mat4');
        for ($k = 0; $k < 16; ++$k) {
            $m->m[$k] = $k;
        }
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $m2 = $xc->xc_mat4_scale($m, 2.0);
        }
        return [hrtime(true) - $start, self::sum($m2)];
    }

    private static function sum(FFI\CData $matrix): int
    {
        $sum = 0.0;
        foreach ($matrix->m as $element) {
            $sum += $element;
        }
        return (int) $sum;
    }

    // case: apply_i64
    public static function apply_i64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $value = 2 ** 53;
        $r = 0;
        $slot = Crosscall::callback('xc_map_i64', static fn (int $x, ?FFI\CData $user): int => $x + 1);
        $increment = $slot[0];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_apply_i64($increment, null, $value, $size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sort_i32
    public static function sort_i32(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $shuffled = Inputs::shuffled($size);
        $output = [];
        $slot = Crosscall::callback(
            'xc_compare_i32',
            static fn (int $a, int $b, ?FFI\CData $user): int => $a <=> $b
        );
        $compare = $slot[0];
        $bytes = $size * 4;
        $input = $xc->new("int32_t[{$size}]");
        $sorted = $xc->new("int32_t[{$size}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($input, pack('l*', ...$shuffled), $bytes);
            if ($xc->xc_sort_i32($input, $sorted, $size, $compare, null) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $size; ++$k) {
                $output[$k] = $sorted[$k];
            }
        }
        return [hrtime(true) - $start, "{$output[0]},{$output[intdiv($size, 2)]},{$output[$size - 1]}"];
    }

    // case: log_message
    public static function log_message(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $keeper = new Keeper();
        $keepers = [spl_object_id($keeper) => $keeper];
        $key = $xc->new('int64_t');
        $key->cdata = spl_object_id($keeper);
        $user = FFI::addr($key);
        $slot = Crosscall::callback(
            'xc_log_sink',
            static function (int $level, string $message, FFI\CData $user) use ($xc, $keepers): void {
                $keeper = $keepers[$xc->cast('int64_t *', $user)[0]];
                $keeper->level = $level;
                $keeper->message = $message;
            }
        );
        $sink = $slot[0];
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_log_message($sink, $user, 2) !== 0) {
                throw Crosscall::failure();
            }
        }
        return [hrtime(true) - $start, $keeper];
    }

    // case: counter_add
    public static function counter_add(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $r = 0;
        $counter = new Counter($xc, 5);
        $handle = $counter->handle;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_counter_add($handle, 3);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: counter_cycle
    public static function counter_cycle(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $counter = new Counter($xc, 5);
            $r = $counter->add(3);
            unset($counter);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: buffer_adopt
    public static function buffer_adopt(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $first = $last = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $buffer = $xc->xc_buffer_new($size) ?? throw Crosscall::failure();
            $first = $buffer[0];
            $last = $buffer[$size - 1];
            $xc->xc_buffer_free($buffer);
        }
        return [hrtime(true) - $start, "{$first},{$last}"];
    }

    // case: parse_ok
    public static function parse_ok(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $text = '123456789012';
        $number = 0;
        $value = $xc->new('int64_t');
        $pointer = FFI::addr($value);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_parse_i64($text, $pointer) !== 0) {
                throw Crosscall::failure();
            }
            $number = $value->cdata;
        }
        return [hrtime(true) - $start, $number];
    }

    // case: parse_fail
    public static function parse_fail(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $text = '12x4567';
        $message = '';
        $value = $xc->new('int64_t');
        $pointer = FFI::addr($value);
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            try {
                if ($xc->xc_parse_i64($text, $pointer) !== 0) {
                    throw Crosscall::failure();
                }
            } catch (CrosscallError $error) {
                $message = $error->getMessage();
            }
        }
        return [hrtime(true) - $start, $message];
    }

    // case: work
    public static function work(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $r = 0;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = $xc->xc_work($size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sha256
    public static function sha256(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $data = Inputs::data($size);
        $digest = $xc->new('uint8_t[32]');
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_sha256($data, $size, $digest) !== 0) {
                throw Crosscall::failure();
            }
        }
        return [hrtime(true) - $start, bin2hex(FFI::string($digest, 32))];
    }

    // case: matmul_f64
    public static function matmul_f64(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = Inputs::factors($size);
        $product = [];
        $count = $size * $size;
        $bytes = $count * 8;
        $c_a = $xc->new("double[{$count}]");
        $c_b = $xc->new("double[{$count}]");
        $c_product = $xc->new("double[{$count}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($c_a, pack('d*', ...$a), $bytes);
            FFI::memcpy($c_b, pack('d*', ...$b), $bytes);
            if ($xc->xc_matmul_f64($c_a, $c_b, $c_product, $size) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $count; ++$k) {
                $product[$k] = $c_product[$k];
            }
        }
        return [hrtime(true) - $start, (int) array_sum($product)];
    }

    // case: add_batch
    public static function add_batch(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        [$a, $b] = Inputs::addends($size);
        $sums = [];
        $bytes = $size * 4;
        $c_a = $xc->new("int32_t[{$size}]");
        $c_b = $xc->new("int32_t[{$size}]");
        $c_sums = $xc->new("int32_t[{$size}]");
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            FFI::memcpy($c_a, pack('l*', ...$a), $bytes);
            FFI::memcpy($c_b, pack('l*', ...$b), $bytes);
            if ($xc->xc_add_batch($c_a, $c_b, $c_sums, $size) !== 0) {
                throw Crosscall::failure();
            }
            for ($k = 0; $k < $size; ++$k) {
                $sums[$k] = $c_sums[$k];
            }
        }
        return [hrtime(true) - $start, $sums[$size - 1]];
    }

    // end of cases
}

Crosscall::open($argv[2] ?? null);
Protocol::serve(Cases::class, Cases::IDS, Crosscall::$xc->xc_abi_version());
