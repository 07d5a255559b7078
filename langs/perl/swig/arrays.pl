use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: sum_f64
sub sum_f64 {
    my ( $size, $loops ) = @_;
    my @values = Inputs::doubles($size);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::sum_f64( \@values );
    }
    return ( ns_since($start), $r );
}

# case: scale_f64
sub scale_f64 {
    my ( $size, $loops ) = @_;
    my $values = [ Inputs::doubles($size) ];
    my $start  = now();
    for ( 1 .. $loops ) {
        $values = Crosscall::scale_f64( $values, -1.0 );
    }
    return ( ns_since($start), $values->[-1] );
}

# end of cases

1;
