<?php

/*
 * Calls Library.php, libcrosscall's functions in PHP itself.
 *
 *     php worker.php KIT
 */

declare(strict_types=1);

require "{$argv[1]}/Inputs.php";
require "{$argv[1]}/Keeper.php";
require "{$argv[1]}/Protocol.php";
require __DIR__ . '/Counter.php';
require __DIR__ . '/CrosscallError.php';
require __DIR__ . '/Library.php';
require __DIR__ . '/Point.php';

$groups = ['Calls', 'Strings', 'Arrays', 'Structs', 'Callbacks', 'Handles', 'Errors', 'Work', 'Batch'];
foreach ($groups as $group) {
    require __DIR__ . "/{$group}.php";
}

Protocol::serve($groups);
