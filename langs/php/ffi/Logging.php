<?php

declare(strict_types=1);

final class Logging
{
    /** @var array<int, Keeper> those that user data may lead to */
    private static array $keepers = [];

    // case: log_message
    public static function log_message(int $size, int $loops): array
    {
        $xc = Crosscall::$xc;
        $keeper = new Keeper();
        $key = $xc->new('int64_t');
        $key->cdata = spl_object_id($keeper);
        self::$keepers = [$key->cdata => $keeper];
        $user = FFI::addr($key);
        $level = 2;
        $pointer = Crosscall::type('int64_t *');
        $sink = Crosscall::callback(
            'xc_log_sink',
            static function (int $level, string $message, FFI\CData $user) use ($xc, $pointer): void {
                $keeper = self::$keepers[$xc->cast($pointer, $user)[0]];
                $keeper->level = $level;
                $keeper->message = $message;
            }
        );
        $start = hrtime(true);
        for ($i = 0; $i < $loops; ++$i) {
            if ($xc->xc_log_message($sink, $user, $level) !== 0) {
                throw Crosscall::failure();
            }
        }
        return [hrtime(true) - $start, $keeper];
    }

    // end of cases
}
