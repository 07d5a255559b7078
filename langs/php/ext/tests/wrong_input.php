<?php

/* Calls of the extension with what it does not expect: exceptions of PHP, and nothing worse. */

declare(strict_types=1);

namespace Crosscall;

$failures = [];

function raises(string $kind, callable $code): void
{
    global $failures;
    $line = debug_backtrace()[0]['line'];
    try {
        $result = $code();
    } catch (\Throwable $error) {
        if (!$error instanceof $kind) {
            $failures[] = "line {$line}: raised " . get_class($error) . ': ' . $error->getMessage();
        }
        return;
    }
    $failures[] = "line {$line}: gave " . substr(var_export($result, true), 0, 80);
}

function equals(mixed $expected, mixed $result): void
{
    global $failures;
    if ($expected !== $result) {
        $line = debug_backtrace()[0]['line'];
        $failures[] = "line {$line}: gave " . var_export($result, true) . ', not ' . var_export($expected, true);
    }
}

foreach ([null, 'x', 1.5, [], new \stdClass()] as $wrong) {
    raises(\TypeError::class, fn() => add_i32($wrong, 1));
    raises(\TypeError::class, fn() => inc_i64($wrong));
    raises(\TypeError::class, fn() => work($wrong));
    raises(\TypeError::class, fn() => new Counter($wrong));
    raises(\TypeError::class, fn() => new Buffer($wrong));
}
raises(\ArgumentCountError::class, fn() => add_i32(1));
raises(\ArgumentCountError::class, fn() => add_i32(1, 2, 3));
raises(\ValueError::class, fn() => add_i32(2 ** 31, 1));
equals(PHP_INT_MIN, inc_i64(PHP_INT_MAX));

foreach ([null, 1, [], new \stdClass()] as $wrong) {
    raises(\TypeError::class, fn() => str_len($wrong));
    raises(\TypeError::class, fn() => str_upper($wrong));
    raises(\TypeError::class, fn() => parse_i64($wrong));
    raises(\TypeError::class, fn() => person_json($wrong, 1, 2));
    raises(\TypeError::class, fn() => str_copy($wrong, 'x'));
    raises(\TypeError::class, fn() => point_dist($wrong, new Point(1, 2)));
    raises(\TypeError::class, fn() => mat4_scale($wrong, 2.0));
    raises(\TypeError::class, fn() => apply_i64($wrong, 1, 3));
}
raises(\ValueError::class, fn() => str_len("a\0b"));
equals(0, str_len(''));
equals(3, str_len("\xED\xA0\x80"));
raises(CrosscallError::class, fn() => parse_i64(''));
raises(CrosscallError::class, fn() => parse_i64(str_repeat('9', 100)));
$same = str_repeat('x', 40);
raises(CrosscallError::class, fn() => str_copy($same, $same));
$short = 'abc';
raises(CrosscallError::class, function () use ($short) { str_copy($short, 'abc'); });
$empty = '';
raises(CrosscallError::class, function () use ($empty) { str_copy($empty, 'abc'); });
equals('abc', $short);

foreach ([null, 1, 'x', new \stdClass()] as $wrong) {
    raises(\TypeError::class, fn() => sum_f64($wrong));
    raises(\TypeError::class, fn() => sum_f64([1.0, $wrong === 1 ? 'x' : $wrong]));
    raises(\TypeError::class, fn() => add_batch([1], $wrong));
}
equals(0.0, sum_f64([]));
equals(3.0, sum_f64(['a' => 1.0, 7 => 2.0]));
raises(\ValueError::class, fn() => add_batch([1], [1, 2]));
raises(\ValueError::class, fn() => add_batch([2 ** 31], [1]));
$holes = [1.0, 2.0, 3.0];
unset($holes[1]);
equals(4.0, sum_f64($holes));
foreach ([-1, 1, 3, 65536, 2 ** 32, PHP_INT_MAX] as $n) {
    raises(\ValueError::class, fn() => matmul_f64([1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0], $n));
}
raises(\TypeError::class, fn() => sha256(null));

raises(\TypeError::class, fn() => new Point('x', 1.0));
raises(\ArgumentCountError::class, fn() => new Point(1.0));
raises(\ValueError::class, fn() => new Mat4([1.0]));
raises(\TypeError::class, fn() => point_dist(new Mat4(array_fill(0, 16, 1.0)), new Point(1, 2)));
$empty_point = (new \ReflectionClass(Point::class))->newInstanceWithoutConstructor();
raises(\Error::class, fn() => point_dist($empty_point, $empty_point));
$unset = new Point(1, 2);
unset($unset->x);
raises(\Error::class, fn() => point_add($unset, $unset));

$throws = function () { throw new \DomainException('from the callback'); };
raises(\DomainException::class, fn() => apply_i64($throws, 1, 3));
raises(\ValueError::class, fn() => apply_i64($throws, 1, -1));
raises(\DomainException::class, fn() => sort_i32([3, 2, 1], $throws));
raises(\TypeError::class, fn() => sort_i32([3, 2, 1], 'no_such_function'));
raises(\TypeError::class, fn() => sort_i32([3, 2, 'x'], fn($a, $b) => 0));
raises(\DomainException::class, fn() => log_message($throws, null, 2));
raises(CrosscallError::class, fn() => log_message($throws, null, 99));
raises(\ValueError::class, fn() => log_message($throws, null, 2 ** 40));

$counter = new Counter(5);
equals(8, $counter->add(3));
raises(\Error::class, fn() => $counter->__construct(6));
raises(\Error::class, fn() => clone $counter);
raises(\Exception::class, fn() => serialize($counter));
raises(\Exception::class, fn() => (new \ReflectionClass(Counter::class))->newInstanceWithoutConstructor());
raises(\Exception::class, fn() => unserialize('O:17:"Crosscall\\Counter":0:{}', [])?->add(1) ?? throw new \Exception());
$buffer = new Buffer(4);
foreach ([4, -1, PHP_INT_MAX, PHP_INT_MIN] as $at) {
    raises(\Error::class, fn() => $buffer[$at]);
}
raises(\Error::class, function () use ($buffer) { $buffer[0] = 1; });
raises(\Error::class, function () use ($buffer) { $buffer[] = 1; });
raises(\Error::class, fn() => isset($buffer[0]));
raises(CrosscallError::class, fn() => new Buffer(0));
raises(CrosscallError::class, fn() => new Buffer(2 ** 62));
raises(\ValueError::class, fn() => new Buffer(-1));
unset($counter, $buffer);
gc_collect_cycles();

echo implode("\n", $failures), "\n";
exit($failures === [] ? 0 : 1);
