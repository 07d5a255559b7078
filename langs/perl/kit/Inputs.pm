package Inputs;

# The arguments of native/cases.toml, made before the clock starts.

use strict;
use warnings;

# $size bytes of UTF-8, by the rule at the top of native/cases.toml: a string of
# characters, as Perl programs have them. Its letters begin with that of index
# $first in the alphabet.
sub text {
    my ( $size, $first ) = ( @_, 0 );
    my $euro    = $size % 2 == 1 && $size >= 3;
    my $count   = $euro ? $size - 3 : $size;
    my $letters = join '', 'a' .. 'z';
    my $text    = substr $letters x ( $count / 26 + 2 ), $first, $count;
    return $euro ? "\x{20ac}$text" : $text;
}

# The four texts that a loop takes by turns: the i-th, from 0, takes
# $texts[ $i & 3 ].
sub texts {
    my ($size) = @_;
    return map { text( $size, $_ ) } 0 .. 3;
}

sub doubles {
    my ($count) = @_;
    return map { $_ * 1.0 } 0 .. $count - 1;
}

sub remainders {
    my ( $count, $divisor ) = @_;
    return map { $_ % $divisor * 1.0 } 0 .. $count - 1;
}

sub multiples {
    my ( $count, $factor ) = @_;
    return map { $_ * $factor } 0 .. $count - 1;
}

sub shuffled {
    my ($count) = @_;
    return map { $_ * 7919 % $count } 0 .. $count - 1;
}

# The input of sha256 as a string of bytes.
sub data {
    my ($size) = @_;
    return pack 'C*', map { $_ % 251 } 0 .. $size - 1;
}

# 2^40, 2^41, … 2^51
sub powers {
    return map { 1 << $_ } 40 .. 51;
}

sub sum {
    my $sum = 0;
    $sum += $_ for @_;
    return $sum;
}

1;
