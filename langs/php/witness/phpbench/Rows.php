<?php

declare(strict_types=1);

/** What the benches of all mechanisms have in common. */
trait Rows
{
    /** @return array<string, int> the size of each case that is asked for */
    public static function sizes(): array
    {
        $sizes = [];
        foreach (explode(' ', getenv('XC_ROWS')) as $word) {
            [$case, $size] = explode(':', $word);
            $sizes[$case] = (int) $size;
        }
        return $sizes;
    }

    public function bench_add_i32(): void
    {
        $this->add_i32(self::CALLS);
    }

    public function bench_inc_i64(): void
    {
        $this->inc_i64(self::CALLS);
    }

    public function bench_str_len(): void
    {
        $this->str_len(self::CALLS);
    }

    public function bench_point_add(): void
    {
        $this->point_add(self::CALLS);
    }

    public function bench_sum_f64(): void
    {
        $this->sum_f64(self::CALLS);
    }

    public function bench_parse_ok(): void
    {
        $this->parse_ok(self::CALLS);
    }
}
