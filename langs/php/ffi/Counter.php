<?php

declare(strict_types=1);

/** A handle as an object. A freed one has no handle, so that using it is an Error of PHP's own. */
class Counter
{
    private FFI\CData $handle;

    public function __construct(private readonly FFI $xc, int $value)
    {
        $this->handle = $xc->xc_counter_new($value) ?? throw Crosscall::failure();
    }

    public function add(int $amount): int
    {
        return $this->xc->xc_counter_add($this->handle, $amount);
    }

    /** May be called more than once. */
    public function free(): void
    {
        if (isset($this->handle)) {
            $this->xc->xc_counter_free($this->handle);
            unset($this->handle);
        }
    }
}
