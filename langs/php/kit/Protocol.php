<?php

declare(strict_types=1);

/**
 * The worker's end of the protocol in langs/README.md: a request a line, an answer in JSON each.
 *
 * Cases are public static methods of a class per case group, named like their cases, each from
 * (size, loops) to [elapsed_ns, value].
 */
final class Protocol
{
    /** The XC_ABI_VERSION these workers were written for. */
    private const ABI = 1;

    /** Running out of memory ends PHP and cannot be caught, so larger sizes are refused. */
    private const LARGEST_SIZE = 1 << 22;

    /** @var array<string, callable(int, int): array{int, mixed}> by id, in order */
    private array $cases = [];

    /** @param list<class-string> $groups */
    private function __construct(array $groups, private readonly int $abi)
    {
        foreach ($groups as $group) {
            foreach (get_class_methods($group) as $id) {
                $this->cases[$id] = [$group, $id];
            }
        }
    }

    /**
     * Answers requests until `bye` or the end of stdin.
     *
     * @param list<class-string> $groups the classes that hold the cases, in the order of native/cases.toml
     * @param int $abi that of the loaded library
     */
    public static function serve(array $groups, int $abi = self::ABI): void
    {
        set_error_handler(static function (int $level, string $message, string $file, int $line): never {
            throw new ErrorException($message, 0, $level, $file, $line);
        });
        $protocol = new self($groups, $abi);
        while (($line = fgets(STDIN)) !== false) {
            $words = preg_split('/\s+/', trim($line));
            if ($words === ['bye']) {
                return;
            }
            fwrite(STDOUT, self::json($protocol->answer($words)) . "\n");
        }
    }

    /** @param array<string, mixed> $answer */
    private static function json(array $answer): string
    {
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE;
        return json_encode($answer, $flags | JSON_THROW_ON_ERROR);
    }

    /** @return array<string, mixed> */
    private function answer(array $words): array
    {
        try {
            if ($this->abi !== self::ABI) {
                $written = self::ABI;
                throw new RuntimeException(
                    "libcrosscall has ABI {$this->abi}, this worker was written for {$written}"
                );
            }
            return $this->respond($words);
        } catch (Throwable $error) {
            $where = $words === ['hello'] ? '' : ' (' . implode(' ', $words) . ')';
            return ['error' => $error->getMessage() . $where];
        }
    }

    /** @return array<string, mixed> */
    private function respond(array $words): array
    {
        $verb = $words[0];
        if ($words === ['hello']) {
            $ids = array_keys($this->cases);
            return ['protocol' => 1, 'abi' => self::ABI, 'runtime' => self::runtime(), 'cases' => $ids];
        }
        if (count($words) !== 4 || ($verb !== 'check' && $verb !== 'run')) {
            throw new InvalidArgumentException('unknown request');
        }
        [, $id, $size, $loops] = $words;
        if (!isset($this->cases[$id])) {
            throw new InvalidArgumentException('unknown case');
        }
        $size = self::number('size', $size, 0);
        if ($size > self::LARGEST_SIZE) {
            throw new InvalidArgumentException('size must be at most ' . self::LARGEST_SIZE);
        }
        [$elapsed, $value] = $this->cases[$id]($size, self::number('loops', $loops, 1));
        $answer = ['value' => (string) $value];
        return $verb === 'check' ? $answer : ['ns' => $elapsed] + $answer;
    }

    /** A decimal number of a request. */
    private static function number(string $name, string $word, int $least): int
    {
        if (!preg_match('/^[0-9]{1,18}$/D', $word) || (int) $word < $least) {
            throw new InvalidArgumentException("{$name} must be a whole number from {$least}");
        }
        return (int) $word;
    }

    /** Version, and what of the set-up makes calls faster or slower. */
    private static function runtime(): string
    {
        $status = function_exists('opcache_get_status') ? opcache_get_status(false) : false;
        $facts = [
            PHP_ZTS ? 'ZTS' : 'NTS',
            ...(PHP_DEBUG ? ['debug build'] : []),
            $status ? 'opcache' : 'no opcache',
            ...($status['jit']['on'] ?? false ? ['JIT'] : []),
        ];
        return 'PHP ' . PHP_VERSION . ' (' . implode(', ', $facts) . ')';
    }
}
