package Packed;

# libcrosscall's functions on arrays, for strings that pack made: what C reads
# is the string itself, what it writes is the string's memory, by its address.

use strict;
use warnings;

use Crosscall;

my @functions = (
    [ sum_f64   => [ 'string', 'size_t' ] => 'double' ],
    [ scale_f64 => [ 'opaque', 'size_t', 'double' ] => 'sint32' ],
    [
        sort_i32 =>
          [ 'string', 'opaque', 'size_t', 'compare_i32', 'opaque' ] => 'sint32'
    ],
    [ matmul_f64 => [ 'string', 'string', 'opaque', 'size_t' ] => 'sint32' ],
    [ add_batch  => [ 'string', 'string', 'opaque', 'size_t' ] => 'sint32' ],
);
$Crosscall::ffi->attach(@$_) for @functions;

1;
