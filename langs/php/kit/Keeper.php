<?php

declare(strict_types=1);

/** What the log_message sink is led to: it has the number 7 and keeps the last message. */
final class Keeper
{
    public int $level = 0;
    public string $message = '';
    public int $number = 7;

    public function __toString(): string
    {
        return "{$this->level}|{$this->message}|{$this->number}";
    }
}
