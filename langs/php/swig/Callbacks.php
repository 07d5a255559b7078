<?php

declare(strict_types=1);

/** Classes that override a method of a C++ class. */
final class Increment extends Map
{
    public function call($value)
    {
        return $value + 1;
    }
}

final class Order extends Compare
{
    public function call($a, $b)
    {
        return $a <=> $b;
    }
}

final class KeeperSink extends Sink
{
    public function __construct(private readonly Keeper $keeper)
    {
        parent::__construct();
    }

    public function call($level, $message)
    {
        $this->keeper->level = $level;
        $this->keeper->message = $message;
    }
}

final class Callbacks
{
    // case: apply_i64
    public static function apply_i64(int $size, int $loops): array
    {
        $value = 2 ** 53;
        $r = 0;
        $increment = new Increment();
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $r = xc_apply_i64($increment, $value, $size);
        }
        return [hrtime(true) - $start, $r];
    }

    // case: sort_i32
    public static function sort_i32(int $size, int $loops): array
    {
        $shuffled = Inputs::shuffled($size);
        $output = [];
        $order = new Order();
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            $input = Held::integers($shuffled);
            $array = new_intArray($size);
            xc_sort_i32($input, $array, $size, $order);
            $output = Held::listOfIntegers($array, $size);
            delete_intArray($input);
            delete_intArray($array);
        }
        return [hrtime(true) - $start, "{$output[0]},{$output[intdiv($size, 2)]},{$output[$size - 1]}"];
    }

    // case: log_message
    public static function log_message(int $size, int $loops): array
    {
        $keeper = new Keeper();
        $sink = new KeeperSink($keeper);
        $level = 2;
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            xc_log_message($sink, $level);
        }
        return [hrtime(true) - $start, $keeper];
    }

    // end of cases
}
