package Crosscall;

# libcrosscall's functions as one would write them in Perl, with no module that
# has C in it. Integers have 64 bits and are not cut to 32.

use strict;
use warnings;
use utf8;

my @MESSAGES = (
    'cache: 3 of 4 lookups hit',
    'listening on café-1:8080',
    'disk 91 % full – naïve retry №2',
    'connection lost: peer «мир» closed',
);

sub noop {
    return;
}

sub add_i32 {
    my ( $a, $b ) = @_;
    return $a + $b;
}

sub inc_i64 {
    my ($value) = @_;
    return $value + 1;
}

sub sum2_i64 {
    my ( $a, $b ) = @_;
    return $a + $b;
}

sub sum4_i64 {
    my ( $a, $b, $c, $d ) = @_;
    return $a + $b + $c + $d;
}

sub sum6_i64 {
    my ( $a, $b, $c, $d, $e, $f ) = @_;
    return $a + $b + $c + $d + $e + $f;
}

sub sum8_i64 {
    my ( $a, $b, $c, $d, $e, $f, $g, $h ) = @_;
    return $a + $b + $c + $d + $e + $f + $g + $h;
}

sub sum12_i64 {
    my ( $a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l ) = @_;
    return $a + $b + $c + $d + $e + $f + $g + $h + $i + $j + $k + $l;
}

sub sum8_f64 {
    my ( $a, $b, $c, $d, $e, $f, $g, $h ) = @_;
    return $a + $b + $c + $d + $e + $f + $g + $h;
}

sub str_len {
    my ($text) = @_;
    utf8::encode($text);
    return length $text;
}

sub str_upper {
    my ($text) = @_;
    return $text =~ tr/a-z/A-Z/r;
}

# Writes the bytes and a NUL to the string that is the buffer.
sub str_copy {
    my ( undef, $text ) = @_;
    utf8::encode($text);
    my $length = length $text;
    if ( $length >= length $_[0] ) {
        die "str_copy: the buffer is too short\n";
    }
    substr $_[0], 0, $length + 1, "$text\0";
    return $length;
}

sub person_json {
    my ( $name, $id, $age ) = @_;
    $name =~ s/(["\\])/\\$1/g;
    $name =~ s/([\0-\x1f])/sprintf '\u%04x', ord $1/ge;
    return qq({"name":"$name","id":$id,"age":$age});
}

sub sum_f64 {
    my ($values) = @_;
    my $sum = 0;
    $sum += $_ for @$values;
    return $sum;
}

sub scale_f64 {
    my ( $values, $factor ) = @_;
    $_ *= $factor for @$values;
    return;
}

sub point_dist {
    my ( $a, $b ) = @_;
    return sqrt( ( $b->[0] - $a->[0] )**2 + ( $b->[1] - $a->[1] )**2 );
}

sub point_add {
    my ( $a, $b ) = @_;
    return [ $a->[0] + $b->[0], $a->[1] + $b->[1] ];
}

sub mat4_scale {
    my ( $matrix, $factor ) = @_;
    return [ map { $_ * $factor } @$matrix ];
}

sub apply_i64 {
    my ( $fn, $value, $count ) = @_;
    $value = $fn->($value) for 1 .. $count;
    return $value;
}

# Perl's sort is a merge sort, too.
sub sort_i32 {
    my ( $input, $output, $compare ) = @_;
    @$output = sort { $compare->( $a, $b ) } @$input;
    return;
}

sub log_message {
    my ( $sink, $user, $level ) = @_;
    $sink->( $level, $MESSAGES[$level], $user );
    return;
}

# $size bytes as a string, which is what Perl has for bytes.
sub buffer {
    my ($size) = @_;
    if ( $size == 0 ) {
        die "buffer: size is 0\n";
    }
    my $bytes = "\0" x $size;
    substr $bytes, 0,  1, 'X';
    substr $bytes, -1, 1, 'C';
    return \$bytes;
}

sub parse_i64 {
    my ($text) = @_;
    if ( $text !~ /\A[+-]?[0-9]/ ) {
        die "not a number: no digits\n";
    }
    if ( $text =~ /\A[+-]?[0-9]+/ && $+[0] < length $text ) {
        die "not a number: offset $+[0] is no digit\n";
    }
    my $number = $text + 0;    # a double if it does not fit
    if ( $number > 9223372036854775807 || $number < -9223372036854775808 ) {
        die "out of range: more than 64 bits\n";
    }
    return $number;
}

sub work {
    my ($steps) = @_;
    my $state = 88172645463325252;
    for ( 1 .. $steps ) {
        $state ^= $state << 13;
        $state ^= $state >> 7;
        $state ^= $state << 17;
    }
    return $state & ( 1 << 53 ) - 1;
}

# FIPS 180-4, section 4.2.2: first 32 bits of the fractional parts of the cube
# roots of the first 64 primes.
my @SHA256_K = (
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

# Section 5.3.3: the same of the square roots of the first eight.
my @SHA256_START = (
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);

# Section 6.2.2: one block of 64 bytes into the hash value. A word that stands
# in both halves of 64 bits is rotated by shifting.
sub sha256_block {
    my ( $hash, $block ) = @_;
    my @w = unpack 'N16', $block;
    for my $t ( 16 .. 63 ) {
        my $x  = $w[ $t - 15 ] | $w[ $t - 15 ] << 32;
        my $y  = $w[ $t - 2 ] | $w[ $t - 2 ] << 32;
        my $s0 = $x >> 7 ^ $x >> 18 ^ $w[ $t - 15 ] >> 3;
        my $s1 = $y >> 17 ^ $y >> 19 ^ $w[ $t - 2 ] >> 10;
        $w[$t] =
          $w[ $t - 16 ] +
          ( $s0 & 0xffffffff ) +
          $w[ $t - 7 ] +
          ( $s1 & 0xffffffff ) & 0xffffffff;
    }
    my ( $a, $b, $c, $d, $e, $f, $g, $h ) = @$hash;
    for my $t ( 0 .. 63 ) {
        my $x  = $e | $e << 32;
        my $y  = $a | $a << 32;
        my $s1 = ( $x >> 6 ^ $x >> 11 ^ $x >> 25 ) & 0xffffffff;
        my $s0 = ( $y >> 2 ^ $y >> 13 ^ $y >> 22 ) & 0xffffffff;
        my $t1 =
          $h + $s1 +
          ( $e & $f ^ ~$e & $g & 0xffffffff ) +
          $SHA256_K[$t] +
          $w[$t];
        my $t2 = $s0 + ( $a & $b ^ $a & $c ^ $b & $c );
        ( $h, $g, $f, $e ) = ( $g, $f, $e, $d + $t1 & 0xffffffff );
        ( $d, $c, $b, $a ) = ( $c, $b, $a, $t1 + $t2 & 0xffffffff );
    }
    my @added = ( $a, $b, $c, $d, $e, $f, $g, $h );
    @$hash = map { $hash->[$_] + $added[$_] & 0xffffffff } 0 .. 7;
    return;
}

# Overwrites the string that is the digest.
sub sha256 {
    my ($data) = @_;
    my $size   = length $data;
    my @hash   = @SHA256_START;
    my $whole  = $size - $size % 64;
    for ( my $at = 0 ; $at < $whole ; $at += 64 ) {
        sha256_block( \@hash, substr $data, $at, 64 );
    }
    my $tail = substr( $data, $whole ) . "\x80";
    $tail .= "\0" x ( ( 56 - length $tail ) % 64 ) . pack 'Q>', 8 * $size;
    for ( my $at = 0 ; $at < length $tail ; $at += 64 ) {
        sha256_block( \@hash, substr $tail, $at, 64 );
    }
    $_[1] = pack 'N8', @hash;
    return;
}

sub matmul_f64 {
    my ( $a, $b, $product, $n ) = @_;
    for my $i ( 0 .. $n - 1 ) {
        my @row = (0.0) x $n;
        for my $k ( 0 .. $n - 1 ) {
            my $factor = $a->[ $i * $n + $k ];
            my $other  = $k * $n;
            $row[$_] += $factor * $b->[ $other + $_ ] for 0 .. $n - 1;
        }
        @$product[ $i * $n .. $i * $n + $n - 1 ] = @row;
    }
    return;
}

sub add_batch {
    my ( $a, $b, $sums ) = @_;
    $sums->[$_] = $a->[$_] + $b->[$_] for 0 .. $#$a;
    return;
}

package Crosscall::Counter {

    sub new {
        my ( $class, $value ) = @_;
        return bless \$value, $class;
    }

    sub add {
        my ( $self, $amount ) = @_;
        return $$self += $amount;
    }
}

1;
