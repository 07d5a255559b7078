<?php

/* Calls of what SWIG made with what it does not expect: exceptions of PHP, and nothing worse. */

declare(strict_types=1);

$failures = [];
$raises = static function (callable $function, mixed ...$arguments) use (&$failures): void {
    try {
        $result = $function(...$arguments);
    } catch (Throwable) {
        return;
    }
    $failures[] = (is_string($function) ? $function : 'a closure') . ': gave ' . get_debug_type($result);
};

$point = new Point(1.0, 2.0);
$matrix = new Mat4();
foreach ([[], [1], [1, 1, 1]] as $arguments) {
    $raises('xc_add_i32', ...$arguments);
}
foreach (['', 'ü', str_repeat('9', 100)] as $wrong) {
    $raises('xc_parse_i64', $wrong);
}
foreach ([1, 'x', [1, 2], $matrix] as $wrong) {
    $raises('xc_point_dist', $point, $wrong);
    $raises('xc_point_add', $wrong, $point);
    $raises('xc_sum_f64', $wrong, 1);
}
$raises('xc_point_add', null, $point);
$raises('xc_mat4_scale', null, 2.0);
$raises('xc_mat4_scale', $point, 2.0);
$raises('xc_scale_f64', null, 1, 2.0);
$raises('xc_sort_i32', null, null, 1, null);
$raises('xc_sort_i32', null, null, 1, $point);
$raises('xc_log_message', null, 2);
$raises('xc_log_message', $point, 2);
$raises('xc_add_batch', null, null, null, 1);
$raises('xc_matmul_f64', null, null, null, 1);

echo implode("\n", $failures), "\n";
exit($failures ? 1 : 0);
