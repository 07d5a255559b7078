<?php

declare(strict_types=1);

final class Counter
{
    public function __construct(private int $value)
    {
    }

    public function add(int $amount): int
    {
        return $this->value += $amount;
    }
}
