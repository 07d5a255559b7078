<?php

declare(strict_types=1);

/** A counter that is freed with its last reference if the program forgot to. */
final class GuardedCounter extends Counter
{
    public function __destruct()
    {
        $this->free();
    }
}
