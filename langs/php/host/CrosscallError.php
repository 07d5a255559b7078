<?php

declare(strict_types=1);

/** A call failed; the text says why. */
final class CrosscallError extends RuntimeException
{
}
