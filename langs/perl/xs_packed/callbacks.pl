use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: sort_i32
sub sort_i32 {
    my ( $size, $loops ) = @_;
    my $compare = sub { $_[0] <=> $_[1] };
    my $input   = pack 'l*', Inputs::shuffled($size);
    my $output  = "\0" x length $input;
    my $start   = now();
    for ( 1 .. $loops ) {
        Crosscall::Packed::sort_i32( $input, $output, $compare );
    }
    return ( ns_since($start), join ',',
        ( unpack 'l*', $output )[ 0, $size / 2, -1 ] );
}

# end of cases

1;
