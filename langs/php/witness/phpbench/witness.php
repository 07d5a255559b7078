<?php

/*
 * Times the rows in XC_ROWS by PHPBench and writes what it found to XC_WITNESS.
 *
 *     php witness.php [EXTENSION]
 *
 * PHPBench runs each iteration in a process of its own, which loads EXTENSION.
 */

declare(strict_types=1);

require __DIR__ . '/CallsBench.php';

/** Samples in nanoseconds per call of each case, by PHPBench's dump of its iterations. */
function timed(array $cases, ?string $extension): array
{
    $config = ['memory_limit' => '-1', 'opcache.enable_cli' => '0'];
    if ($extension !== null) {
        $config['extension'] = $extension;
    }
    $dump = getenv('XC_WITNESS') . '.xml';
    $command = [
        'phpbench', 'run', __DIR__ . '/CallsBench.php', '--progress=none', "--dump-file={$dump}",
        '--filter=::bench_(' . implode('|', $cases) . ')$',
        '--iterations=10', '--revs=100', '--warmup=1', '--php-config=' . json_encode($config),
    ];
    $process = proc_open($command, [STDIN, STDERR, STDERR], $pipes);
    if ($process === false || proc_close($process) !== 0) {
        throw new RuntimeException('phpbench failed');
    }
    $samples = [];
    foreach (simplexml_load_file($dump)->xpath('//subject') as $subject) {
        $case = substr((string) $subject['name'], strlen('bench_'));
        foreach ($subject->xpath('variant/iteration') as $iteration) {
            // Microseconds per revolution.
            $samples[$case][] = (float) $iteration['time-avg'] * 1000 / CallsBench::CALLS;
        }
    }
    unlink($dump);
    return $samples;
}

$sizes = CallsBench::sizes();
$samples = timed(array_keys($sizes), $argv[1] ?? null);
$bench = new CallsBench();
$bench->prepare();
$lines = '';
foreach ($sizes as $case => $size) {
    $row = ['case' => $case, 'size' => $size, 'ns' => $samples[$case], 'value' => (string) $bench->$case(1)];
    $lines .= json_encode($row, JSON_THROW_ON_ERROR) . "\n";
}
file_put_contents(getenv('XC_WITNESS'), $lines);
