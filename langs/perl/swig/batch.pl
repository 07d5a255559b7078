use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: add_batch
sub add_batch {
    my ( $size, $loops ) = @_;
    my @a = Inputs::multiples( $size, 1 );
    my @b = Inputs::multiples( $size, 2 );
    my $sums;
    my $start = now();
    for ( 1 .. $loops ) {
        $sums = Crosscall::add_batch( \@a, \@b );
    }
    return ( ns_since($start), $sums->[-1] );
}

# end of cases

1;
