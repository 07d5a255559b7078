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
require __DIR__ . '/GuardedCounter.php';

// Groups are cut where variants differ in a part of them.
$groups = [
    'Calls', 'Strings', 'Persons', 'Arrays', 'Structs', 'Callbacks', 'Sorting', 'Logging', 'Handles',
    'Errors', 'Work', 'Matrices', 'Batch',
];
foreach ($groups as $group) {
    require __DIR__ . "/{$group}.php";
}

Crosscall::open($argv[2] ?? null);
Protocol::serve($groups, Crosscall::$xc->xc_abi_version());
