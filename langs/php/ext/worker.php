<?php

/*
 * Calls libcrosscall by the extension that crosscall.c is compiled to.
 *
 *     php -d extension=crosscall.so worker.php KIT
 *
 * Its classes wrap what C gives: Counter and Buffer are freed when the last reference goes, at once.
 */

declare(strict_types=1);

require "{$argv[1]}/Inputs.php";
require "{$argv[1]}/Keeper.php";
require "{$argv[1]}/Protocol.php";

$groups = ['Calls', 'Strings', 'Arrays', 'Structs', 'Callbacks', 'Handles', 'Errors', 'Work', 'Batch'];
foreach ($groups as $group) {
    require __DIR__ . "/{$group}.php";
}

Protocol::serve($groups, Crosscall\abi_version());
