<?php

declare(strict_types=1);

final class Point
{
    public function __construct(public float $x, public float $y)
    {
    }
}
