<?php

/*
 * Calls the functions of a probe by PHP's FFI: methods of the FFI object, held in a local variable.
 *
 *     php worker.php KIT
 */

declare(strict_types=1);

require "{$argv[1]}/Protocol.php";
require __DIR__ . '/Calls.php';
require __DIR__ . '/Crosscall.php';

Crosscall::open(__DIR__ . '/library.h');
Protocol::serve(['Calls']);
