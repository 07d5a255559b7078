use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use FFI::Platypus::Buffer qw(scalar_to_pointer);
use Inputs;
use Packed;

# case: sort_i32
sub sort_i32 {
    my ( $size, $loops ) = @_;
    my $closure = $Crosscall::ffi->closure( sub { $_[0] <=> $_[1] } );
    my $compare = $Crosscall::ffi->cast( compare_i32 => 'opaque', $closure );
    my $input   = pack 'l*', Inputs::shuffled($size);
    my $output  = "\0" x length $input;
    my $start   = now();
    for ( 1 .. $loops ) {
        Packed::sort_i32( $input, scalar_to_pointer($output),
            $size, $compare, undef )
          and fail();
    }
    return ( ns_since($start), join ',',
        ( unpack 'l*', $output )[ 0, $size / 2, -1 ] );
}

# end of cases

1;
