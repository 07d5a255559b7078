<?php

declare(strict_types=1);

/** A handle as PHP users expect one: freed when the last reference goes. */
final class Counter
{
    public readonly FFI\CData $handle;

    public function __construct(private readonly FFI $xc, int $value)
    {
        $this->handle = $xc->xc_counter_new($value) ?? throw Crosscall::failure();
    }

    public function __destruct()
    {
        $this->xc->xc_counter_free($this->handle);
    }

    public function add(int $amount): int
    {
        return $this->xc->xc_counter_add($this->handle, $amount);
    }
}
