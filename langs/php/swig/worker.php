<?php

/*
 * Calls libcrosscall by the extension that SWIG makes of crosscall.i.
 *
 *     php -d extension=crosscall.so worker.php KIT
 */

declare(strict_types=1);

require "{$argv[1]}/Inputs.php";
require "{$argv[1]}/Keeper.php";
require "{$argv[1]}/Protocol.php";
require __DIR__ . '/Held.php';

$groups = ['Calls', 'Strings', 'Arrays', 'Structs', 'Callbacks', 'Handles', 'Errors', 'Work', 'Batch'];
foreach ($groups as $group) {
    require __DIR__ . "/{$group}.php";
}

Protocol::serve($groups, xc_abi_version());
